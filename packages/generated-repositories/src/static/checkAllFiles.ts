import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { copyTree } from '../cases/copyTree';
import type { GeneratedCase } from '../cases/GeneratedCase';
import { workDirectory } from '../places';
import { lintDockerfiles } from './lintDockerfiles';
import { validatePipelines } from './validatePipelines';

/**
 * What a linter says about the files of every case, in one run for all of them.
 *
 * @param cases - services, repositories of APIs, and what onboarding adds; the last two have no Dockerfile
 * @throws Error with everything that was found
 */
export async function checkAllFiles(
  cases: readonly GeneratedCase[],
): Promise<void> {
  const trees = await Promise.all(
    cases.map(generated => copyTree(generated, join(workDirectory, 'files'))),
  );
  const outcomes = await Promise.allSettled([
    validatePipelines(trees),
    lintDockerfiles(trees.filter(tree => existsSync(join(tree, 'Dockerfile')))),
  ]);
  const problems = outcomes.flatMap(outcome =>
    outcome.status === 'rejected' ? [String(outcome.reason.message)] : [],
  );
  if (problems.length > 0) {
    throw new Error(problems.join('\n'));
  }
}
