import { problemOfFilePath } from './names';
import { runGit } from './runGit';

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
  return readEntries(repository, [
    ...(recursive ? ['-r', '-t'] : []),
    commit,
    ...(under ? ['--', `${under}/`] : []),
  ]).then(entries =>
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
  const entries = await readEntries(repository, [commit, '--', path]);
  return entries.find(entry => entry.path === path);
}

/** The content of a blob. */
export async function readBlob(
  repository: string,
  sha: string,
): Promise<Buffer> {
  const { stdout } = await runGit(repository, ['cat-file', 'blob', sha]);
  return stdout;
}

/** Writes a blob and answers its object id. */
export async function writeBlob(
  repository: string,
  content: Buffer,
): Promise<string> {
  const { stdout } = await runGit(
    repository,
    ['hash-object', '-w', '--stdin'],
    { input: content },
  );
  return stdout.toString('utf8').trim();
}

async function readEntries(
  repository: string,
  args: string[],
): Promise<TreeEntry[]> {
  const { stdout } = await runGit(repository, [
    'ls-tree',
    '-z',
    '-l',
    '--full-tree',
    ...args,
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
