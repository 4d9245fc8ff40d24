// Compares what the plugins make of values files with what the real Helm does:
// on hard cases, on the services of the sandbox, on those that the templates
// make, and on random files. `--seed` and `--runs` are about the random ones.
import { join } from 'node:path';
import { rootDirectory } from './paths.mjs';
import { runProcess } from './processes.mjs';

export async function run(args) {
  await runProcess(process.execPath, [
    '--require',
    join(rootDirectory, 'node_modules/@backstage/cli/config/nodeTransform.cjs'),
    join(rootDirectory, 'packages/generated-repositories/src/helm/main.ts'),
    ...args,
  ]);
}
