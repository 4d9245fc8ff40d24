import { join } from 'node:path';

/** Root of the repository, where its commands run. */
export const rootDirectory = process.cwd();

/** Cases of the dry run, each with the tree that comes out of it. */
export const casesDirectory = join(rootDirectory, 'examples/dry-run');

/** Files of this package that are not TypeScript. */
export const toolFiles = join(
  rootDirectory,
  'packages/generated-repositories/tools',
);

/** Copies of the trees, and everything that toolchains keep; safe to delete. */
export const workDirectory = join(
  rootDirectory,
  '.cache/generated-repositories',
);
