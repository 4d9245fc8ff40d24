import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { InputError } from '@backstage/errors';
import type { AddedFile } from '../gitlab/GitLabProject';

/**
 * Bytes of all files together. GitLab limits how often it takes a request to the
 * commits API of more than 20 MB ("Rate limits on Repository files API"); this
 * is what fits in base64.
 */
export const MAXIMUM_BYTES = 15_000_000;

export const MAXIMUM_FILES = 1_000;

/**
 * A file with the id that git gives to its content.
 *
 * @public
 */
export interface FolderFile extends AddedFile {
  blobId: string;
}

/**
 * Reads a folder as it is to be pushed: every file but those below `.git`, in
 * the order of their paths. Empty folders are nothing to git.
 *
 * @param directory - absolute path
 * @throws InputError where there is nothing to push, too much, or what the commits API cannot make, such as links.
 * @public
 */
export async function readFolder(directory: string): Promise<FolderFile[]> {
  const entries = await readdir(directory, {
    recursive: true,
    withFileTypes: true,
  });
  const files: FolderFile[] = [];
  let bytes = 0;
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const file = relative(directory, path).split(sep).join('/');
    if (entry.isDirectory() || file === '.git' || file.startsWith('.git/')) {
      continue;
    }
    if (!entry.isFile()) {
      throw new InputError(
        `${file} is not a regular file, and the API of the git host makes no other: replace the link by a file`,
      );
    }
    const content = await readFile(path);
    bytes += content.byteLength;
    if (bytes > MAXIMUM_BYTES || files.length === MAXIMUM_FILES) {
      throw new InputError(
        `The folder has more than ${MAXIMUM_FILES} files or ${
          MAXIMUM_BYTES / 1_000_000
        } MB (reached at ${file}), which is too much for one commit by API: leave out what is generated, or push it with publish:gitlab`,
      );
    }
    files.push({
      file,
      content,
      executable: await isExecutable(path),
      blobId: blobId(content),
    });
  }
  if (files.length === 0) {
    throw new InputError(
      'There is no file to push: render the repository in a step before',
    );
  }
  return files.sort((a, b) => (a.file < b.file ? -1 : 1));
}

async function isExecutable(path: string): Promise<boolean> {
  const { mode } = await stat(path);
  // eslint-disable-next-line no-bitwise
  return (mode & 0o100) !== 0;
}

/** Source: gitglossary(7), "object name" of a blob; SHA-1 is what GitLab's repositories use. */
function blobId(content: Uint8Array): string {
  return createHash('sha1')
    .update(`blob ${content.byteLength}\0`)
    .update(content)
    .digest('hex');
}
