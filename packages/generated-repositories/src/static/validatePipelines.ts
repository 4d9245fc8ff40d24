import type { GeneratedCase } from '../cases/GeneratedCase';
import { rootDirectory } from '../places';
import { runCommand } from '../processes/runCommand';
import { toolProgram } from '../tools/toolEnvironment';
import { filesOf } from './filesOf';

/** GitLab's own schema of pipelines, as check-jsonschema brings it along. */
export async function validatePipelines(
  cases: readonly GeneratedCase[],
): Promise<void> {
  await runCommand(
    [
      toolProgram('check-jsonschema'),
      '--builtin-schema',
      'vendor.gitlab-ci',
      ...filesOf(cases, ['.gitlab-ci.yml', '.gitlab/*.yml']),
    ],
    { cwd: rootDirectory },
  );
}
