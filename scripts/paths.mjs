// Places in the repository that the commands share.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const rootDirectory = dirname(dirname(fileURLToPath(import.meta.url)));

/** Everything that the commands keep between runs; safe to delete. */
export const cacheDirectory = join(rootDirectory, '.cache');

/** The vendored release, untouched. */
export const yarnFile = join(rootDirectory, '.yarn/releases/yarn-4.13.0.cjs');
