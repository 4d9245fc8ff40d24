import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod/v4';
import type { GeneratedCase } from './GeneratedCase';

const caseFile = z.object({
  differsFrom: z.string().optional(),
  values: z.record(z.string(), z.unknown()),
  expect: z.looseObject({ error: z.string() }).optional(),
});

/**
 * Absolute path of a file of a case; that of the last golden tree where none has it.
 */
export function fileOf({ goldenTrees }: GeneratedCase, file: string): string {
  const paths = goldenTrees.map(tree => join(tree, file)).reverse();
  return paths.find(path => existsSync(path)) ?? paths[0];
}

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
      const { values, expect, differsFrom } = result.data;
      if (expect) {
        return [];
      }
      const name = basename(file, '.yaml');
      const goldenTrees = [differsFrom, name].flatMap(tree =>
        tree === undefined ? [] : [join(dirname(path), tree, 'golden')],
      );
      if (!goldenTrees.every(tree => existsSync(tree))) {
        throw new Error(
          `${path} has no golden tree: make it with \`npm run dry-run -- --update\``,
        );
      }
      return [{ name: `${template}/${name}`, template, values, goldenTrees }];
    });
}
