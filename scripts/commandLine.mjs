// The command line of this repository, `yarn gitops-platform …`.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { rootDirectory } from './paths.mjs';

export async function run(args) {
  const program = join(
    rootDirectory,
    'plugins/gitops-platform-cli/bin/gitops-platform',
  );
  // Yarn starts scripts in the root; folders are relative to where it was called.
  process.chdir(process.env.INIT_CWD ?? process.cwd());
  process.argv = [process.argv[0], program, ...args];
  createRequire(import.meta.url)(program);
}
