import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { JsonObject } from '@backstage/types';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod/v4';
import { placeOf } from '../placeOf';
import { UsageError } from '../UsageError';
import type { Configuration } from './Configuration';

/** Looked for in the folder that the command is started in. */
export const CONFIGURATION_FILE = 'gitops-platform.dry-run.yaml';

/** Where cases are if nothing says otherwise. */
const CASES_FOLDER = 'examples/dry-run';

const schema = z.strictObject({
  templates: z.array(z.string()).optional(),
  cases: z.string().optional(),
  modules: z.array(z.string()).default([]),
  defaultModules: z.boolean().default(true),
  maps: z.record(z.url(), z.string()).default({}),
  platforms: z.record(z.string(), z.looseObject({})).optional(),
  config: z.looseObject({}).default({}),
  catalog: z.array(z.string()).default([]),
  checks: z
    .array(
      z.strictObject({
        name: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
        files: z.array(z.string()).min(1),
        when: z.record(z.string(), z.unknown()).optional(),
        command: z.array(z.string()).min(1).optional(),
        schema: z.string().optional(),
        timeout: z.number().positive().optional(),
        severity: z.enum(['error', 'warning', 'note']).optional(),
      }),
    )
    .default([]),
  generated: z
    .strictObject({
      limit: z.number().int().min(0).optional(),
      exclude: z
        .record(z.string(), z.array(z.record(z.string(), z.unknown())))
        .default({}),
    })
    .default({ exclude: {} }),
});

/**
 * Reads the configuration file; everything is as by default where there is none.
 *
 * @param options.file - as it was typed; `gitops-platform.dry-run.yaml` in `cwd` where absent
 * @throws UsageError naming the file, line and column of what is wrong.
 */
export async function readConfiguration(options: {
  file?: string;
  cwd: string;
}): Promise<Configuration> {
  const { cwd } = options;
  const path = resolve(cwd, options.file ?? CONFIGURATION_FILE);
  if (!existsSync(path)) {
    if (options.file) {
      throw new UsageError(`There is no configuration file ${options.file}`);
    }
    return resolved(schema.parse({}), path);
  }
  const file = options.file ?? CONFIGURATION_FILE;
  const lines = new LineCounter();
  const document = parseDocument(await readFile(path, 'utf8'), {
    lineCounter: lines,
  });
  const [error] = document.errors;
  if (error) {
    throw new UsageError(
      `${file} is not YAML: ${error.message.split('\n', 1)[0]}`,
    );
  }
  const result = schema.safeParse(document.toJS() ?? {});
  if (!result.success) {
    const [{ path: at, message }] = result.error.issues;
    const place = placeOf({ document, file, lines }, at as (string | number)[]);
    throw new UsageError(
      `${file}:${place.line ?? 1}:${place.column ?? 1}: ${
        at.join('.') || 'the file'
      }: ${message}`,
    );
  }
  return resolved(result.data, path);
}

function resolved(
  {
    templates,
    cases,
    maps,
    platforms,
    config,
    catalog,
    generated,
    ...rest
  }: z.infer<typeof schema>,
  path: string,
): Configuration {
  const directory = dirname(path);
  const casesFolder = resolve(directory, cases ?? CASES_FOLDER);
  if (cases !== undefined && !existsSync(casesFolder)) {
    throw new UsageError(`There is no folder ${cases} for the cases`);
  }
  return {
    ...rest,
    file: path,
    directory,
    templates: (templates ?? ['.']).map(place => resolve(directory, place)),
    ...(existsSync(casesFolder) && { cases: casesFolder }),
    mappings: Object.entries(maps).map(([url, folder]) => ({
      url,
      directory: resolve(directory, folder),
    })),
    config: {
      ...(config as JsonObject),
      ...(platforms && {
        gitopsPlatform: {
          ...(config.gitopsPlatform as JsonObject | undefined),
          platforms: platforms as JsonObject,
        },
      }),
    },
    catalog: catalog.map(file => resolve(directory, file)),
    ...(generated.limit !== undefined && { generated: generated.limit }),
    exclude: generated.exclude,
  };
}
