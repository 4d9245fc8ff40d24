import { readdir, readFile } from 'node:fs/promises';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { PlatformRepository } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { ListableTree } from '../layouts';

/**
 * The files of a checkout as they are on disk. A file that is not UTF-8 is
 * refused with an InputError: it would be written back as other bytes.
 *
 * @param directory - absolute path of the checkout
 * @param repository - what the checkout is of, e.g. a {@link localRepository}
 * @public
 */
export function checkoutTree(
  directory: string,
  repository: PlatformRepository,
): ListableTree {
  return {
    repository,
    async readText(path) {
      let bytes: Uint8Array;
      try {
        bytes = await readFile(resolveSafeChildPath(directory, path));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
          return undefined;
        }
        throw error;
      }
      return decode(bytes, path);
    },
    async filesIn(folder) {
      try {
        const entries = await readdir(resolveSafeChildPath(directory, folder), {
          withFileTypes: true,
        });
        return entries.flatMap(entry => (entry.isFile() ? [entry.name] : []));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
          return [];
        }
        throw error;
      }
    },
  };
}

function decode(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      bytes,
    );
  } catch (error) {
    throw new InputError(`${path} is not UTF-8: save it as UTF-8`, error);
  }
}
