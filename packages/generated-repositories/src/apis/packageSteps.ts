import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod/v4';
import type { Step } from '../languages/Language';

const packagesFile = z.object({
  test: z.object({ before_script: z.array(z.string()) }),
});

/**
 * What the pipeline of a repository does so that its tests find the packages of
 * APIs: the commands of its job `test` after the one that writes the token.
 * None where the repository imports no API.
 */
export function packageSteps(tree: string): Step[] {
  const file = join(tree, '.gitlab/packages.yml');
  if (!existsSync(file)) {
    return [];
  }
  const { test } = packagesFile.parse(parse(readFileSync(file, 'utf8')));
  return test.before_script
    .slice(1)
    .map(script => ({ name: 'install', command: ['sh', '-ec', script] }));
}
