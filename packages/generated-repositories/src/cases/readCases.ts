import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod/v4';
import type { GeneratedCase } from './GeneratedCase';

const caseFile = z.object({
  values: z.record(z.string(), z.unknown()),
  expect: z.looseObject({ error: z.string() }).optional(),
});

/**
 * The cases of a template whose golden tree is a whole repository, in the order
 * of their names. Cases that must be refused make none.
 *
 * @param directory - the folder with a folder of cases for each template
 */
export function readCases(
  directory: string,
  template: string,
): GeneratedCase[] {
  return globSync('*.yaml', { cwd: join(directory, template) })
    .sort()
    .flatMap(file => {
      const path = join(directory, template, file);
      const result = caseFile.safeParse(parse(readFileSync(path, 'utf8')));
      if (!result.success) {
        throw new Error(`${path}: ${z.prettifyError(result.error)}`);
      }
      const { values, expect } = result.data;
      if (expect) {
        return [];
      }
      const name = basename(file, '.yaml');
      const goldenTree = join(dirname(path), name, 'golden');
      if (!existsSync(goldenTree)) {
        throw new Error(
          `${path} has no golden tree: make it with \`npm run dry-run -- --update\``,
        );
      }
      return [{ name: `${template}/${name}`, template, values, goldenTree }];
    });
}
