import { rootDirectory } from '../places';
import { runCommand } from '../processes/runCommand';
import { toolProgram } from '../tools/toolEnvironment';
import { filesOf } from './filesOf';

/** Hadolint with all of its rules. */
export async function lintDockerfiles(trees: readonly string[]): Promise<void> {
  await runCommand(
    [
      toolProgram('hadolint'),
      // What it finds is worth knowing, however small.
      ...['--failure-threshold', 'style'],
      ...filesOf(trees, ['Dockerfile']),
    ],
    { cwd: rootDirectory },
  );
}
