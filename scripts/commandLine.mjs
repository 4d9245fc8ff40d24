// The command line of this repository, `yarn gitops-platform …`.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { rootDirectory } from './paths.mjs';

/** @param directory - that the paths of the arguments are relative to */
export async function run(
  args,
  // Yarn starts scripts in the root; folders are relative to where it was called.
  directory = process.env.INIT_CWD ?? process.cwd(),
) {
  const program = join(
    rootDirectory,
    'plugins/gitops-platform-cli/bin/gitops-platform',
  );
  process.chdir(directory);
  process.argv = [process.argv[0], program, ...args];
  createRequire(import.meta.url)(program);
}
