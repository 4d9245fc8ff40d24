import { readdir, readlink, realpath } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { isChildPath } from '@backstage/backend-plugin-api';

/** Folders that hold no sources, however they came there. */
const IGNORED = new Set(['.git', 'node_modules']);

export interface FolderListing {
  /** Relative paths with forward slashes, sorted; symbolic links included. */
  files: string[];
  /** Links that lead out of the folder; they are not among the files. */
  escaping: { path: string; target: string }[];
}

/**
 * Lists a folder with everything below it. Links are listed, not followed.
 *
 * @param directory - absolute path
 * @param enter - decides whether a folder below is looked into; all are where absent
 */
export async function listFolder(
  directory: string,
  enter: (folder: string) => boolean = () => true,
): Promise<FolderListing> {
  const root = await realpath(directory);
  const listing: FolderListing = { files: [], escaping: [] };
  const walk = async (folder: string): Promise<void> => {
    const entries = await readdir(folder, { withFileTypes: true });
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (!IGNORED.has(entry.name) && enter(path)) {
          await walk(path);
        }
      } else if (entry.isSymbolicLink()) {
        const target = await readlink(path);
        const listed = relativePath(directory, path);
        if (await leadsOut(root, path, target)) {
          listing.escaping.push({ path: listed, target });
        } else {
          listing.files.push(listed);
        }
      } else if (entry.isFile()) {
        listing.files.push(relativePath(directory, path));
      }
    }
  };
  await walk(directory);
  listing.files.sort();
  return listing;
}

/** `to` seen from `from`, with forward slashes. */
export function relativePath(from: string, to: string): string {
  return relative(from, to).split(sep).join('/');
}

/** A link to something that is not there is judged by the path that it names. */
async function leadsOut(
  root: string,
  link: string,
  target: string,
): Promise<boolean> {
  const folder = await realpath(dirname(link));
  const destination = await realpath(link).catch(() => resolve(folder, target));
  return !isChildPath(root, destination);
}
