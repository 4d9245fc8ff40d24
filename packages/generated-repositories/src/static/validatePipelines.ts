import { rootDirectory } from '../places';
import { runCommand } from '../processes/runCommand';
import { toolProgram } from '../tools/toolEnvironment';
import { filesOf } from './filesOf';

/** GitLab's own schema of pipelines, as check-jsonschema brings it along. */
export async function validatePipelines(
  trees: readonly string[],
): Promise<void> {
  await runCommand(
    [
      toolProgram('check-jsonschema'),
      '--builtin-schema',
      'vendor.gitlab-ci',
      ...filesOf(trees, ['.gitlab-ci.yml', '.gitlab/*.yml']),
    ],
    { cwd: rootDirectory },
  );
}
