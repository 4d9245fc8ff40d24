import { realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { InputError, NotFoundError } from '@backstage/errors';

/** A checkout on disk, and where in it the platform's files are. */
export interface PlatformCheckout {
  /** Absolute path of the folder that files of the change are relative to. */
  directory: string;
  /** Folder of `core.yaml` in it, with forward slashes; empty where it is the folder itself. */
  path: string;
  /** There is a `base.yaml` beside it. */
  hasBase: boolean;
}

/**
 * Finds the platform in a checkout: `core.yaml` is in the folder `platform`, or
 * in the folder that was named itself.
 *
 * @param directory - as it was typed; relative to the folder that the command was started in
 * @throws NotFoundError where there is no such folder, or no `core.yaml` in it.
 */
export async function locatePlatform(
  directory: string,
): Promise<PlatformCheckout> {
  const folder = await locateFolder(directory);
  for (const path of ['platform', '']) {
    if (await isFile(join(folder, path, 'core.yaml'))) {
      const hasBase = await isFile(join(folder, path, 'base.yaml'));
      return { directory: folder, path, hasBase };
    }
  }
  throw new NotFoundError(
    `There is neither platform/core.yaml nor core.yaml in ${directory}: name the checkout of a platform repository`,
  );
}

/**
 * Finds a folder.
 *
 * @returns its absolute path without symbolic links
 * @throws NotFoundError where there is none.
 * @throws InputError where it is a file.
 */
export async function locateFolder(directory: string): Promise<string> {
  let folder: string;
  try {
    folder = await realpath(resolve(directory));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      throw new NotFoundError(`There is no folder ${directory}`);
    }
    throw error;
  }
  if (!(await stat(folder)).isDirectory()) {
    throw new InputError(
      `${directory} is a file: name the folder of a checkout`,
    );
  }
  return folder;
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch (error) {
    if (
      ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code!)
    ) {
      return false;
    }
    throw error;
  }
}
