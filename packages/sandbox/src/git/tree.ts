import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NotFoundError } from '@backstage/errors';
import { isFullObjectId, problemOfFilePath } from './names';
import { readObject } from './ObjectReader';
import { readGit, runGit } from './runGit';
import { runGitOnce } from './runGitOnce';

/** One entry of a tree. */
export interface TreeEntry {
  /** Six digits: `100644`, `100755` (executable), `120000` (symbolic link), `040000` (folder). */
  mode: string;
  type: 'blob' | 'tree' | 'commit';
  /** Object id. */
  sha: string;
  /** Full path from the root of the repository. */
  path: string;
  /** Bytes; folders have none. */
  size?: number;
}

/**
 * Entries of a commit's tree in git's order.
 *
 * @param options - `under`: the folder to list (default the root); `recursive`: with everything below it, folders included
 */
export async function listTree(
  repository: string,
  commit: string,
  options: { under?: string; recursive?: boolean } = {},
): Promise<TreeEntry[]> {
  const { under, recursive } = options;
  if (under && problemOfFilePath(under)) {
    return [];
  }
  return readEntries(repository, commit, {
    flags: recursive ? ['-r', '-t'] : [],
    path: under && `${under}/`,
  }).then(entries =>
    under
      ? entries.filter(entry => entry.path.startsWith(`${under}/`))
      : entries,
  );
}

/** The file or folder at a path, where there is one. */
export async function findEntry(
  repository: string,
  commit: string,
  path: string,
): Promise<TreeEntry | undefined> {
  if (problemOfFilePath(path)) {
    return undefined;
  }
  const entries = await readEntries(repository, commit, { path });
  return entries.find(entry => entry.path === path);
}

/**
 * The content of a blob.
 *
 * @throws NotFoundError where there is no such blob.
 */
export async function readBlob(
  repository: string,
  sha: string,
): Promise<Buffer> {
  const object = await readObject(repository, sha);
  if (object?.type !== 'blob') {
    throw new NotFoundError(`${repository} has no blob ${sha}`);
  }
  return object.content;
}

/**
 * Writes blobs and answers their object ids in the same order. One process writes all of them: to
 * start one takes longer than what it does.
 */
export async function writeBlobs(
  repository: string,
  contents: readonly Buffer[],
): Promise<string[]> {
  if (contents.length === 0) {
    return [];
  }
  const folder = await mkdtemp(join(tmpdir(), 'sandbox-blobs-'));
  try {
    const files = contents.map((_, index) => join(folder, String(index)));
    await Promise.all(
      files.map((file, index) => writeFile(file, contents[index])),
    );
    const ids = await readGit(
      repository,
      ['hash-object', '-w', '--no-filters', '--stdin-paths'],
      { input: files.map(file => `${file}\n`).join('') },
    );
    return ids.split('\n');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readEntries(
  repository: string,
  commit: string,
  { flags = [], path }: { flags?: string[]; path?: string },
): Promise<TreeEntry[]> {
  const run = isFullObjectId(commit) ? runGitOnce : runGit;
  const { stdout } = await run(repository, [
    'ls-tree',
    '-z',
    '-l',
    '--full-tree',
    ...flags,
    commit,
    ...(path ? ['--', path] : []),
  ]);
  return stdout
    .toString('utf8')
    .split('\0')
    .filter(Boolean)
    .map(record => {
      const tab = record.indexOf('\t');
      const [mode, type, sha, size] = record.slice(0, tab).split(/ +/);
      return {
        mode,
        type: type as TreeEntry['type'],
        sha,
        path: record.slice(tab + 1),
        ...(size === '-' ? {} : { size: Number(size) }),
      };
    });
}
