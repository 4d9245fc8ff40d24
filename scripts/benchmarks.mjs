// The programs of packages/benchmarks. They are TypeScript, which the Backstage
// CLI's transform makes run as it is.
import { join } from 'node:path';
import { rootDirectory } from './paths.mjs';
import { runProcess } from './processes.mjs';

const nodeTransform = join(
  rootDirectory,
  'node_modules/@backstage/cli/config/nodeTransform.cjs',
);

/**
 * Runs the program that the first argument names, with the others as its flags.
 *
 * @param programs - file below packages/benchmarks/src by name
 */
export async function runBenchmark(command, programs, [name, ...flags]) {
  if (!Object.hasOwn(programs, name ?? '')) {
    throw new Error(
      `Say what: ${Object.keys(programs)
        .map(known => `yarn ${command} ${known}`)
        .join(', ')}.`,
    );
  }
  await runProcess(process.execPath, [
    '--require',
    nodeTransform,
    join(rootDirectory, 'packages/benchmarks/src', programs[name]),
    ...flags,
  ]);
}
