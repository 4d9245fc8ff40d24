// Builds, tests and runs the repositories that the templates make, with the
// real tools of their languages. `--all` takes every case, `--case` and
// `--language` some of them; without a flag it is one large and one small case
// of each language.
import { join } from 'node:path';
import { rootDirectory } from './paths.mjs';
import { runProcess } from './processes.mjs';

export async function run(args) {
  await runProcess(process.execPath, [
    '--require',
    join(rootDirectory, 'node_modules/@backstage/cli/config/nodeTransform.cjs'),
    join(rootDirectory, 'packages/generated-repositories/src/main.ts'),
    ...args,
  ]);
}
