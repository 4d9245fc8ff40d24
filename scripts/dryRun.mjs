// Runs every case under examples/dry-run and compares what comes out with the
// golden tree beside the case. `--update` accepts the difference.
import { run as runProgram } from './commandLine.mjs';
import { rootDirectory } from './paths.mjs';

export async function run(args) {
  await runProgram(['dry-run', ...args], rootDirectory);
}
