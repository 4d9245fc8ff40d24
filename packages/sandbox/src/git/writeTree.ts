import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NO_OBJECT } from './names';
import { readGit, runGit } from './runGit';

/** The new state of one path: a blob with its mode, or nothing. */
export type TreeChange =
  | { path: string; mode: string; sha: string }
  | { path: string; removed: true };

/**
 * Writes the tree that results from changes to a base, through an index of its own, and answers its id.
 *
 * @param base - commit or tree to start from; `undefined`: an empty tree
 */
export async function writeTree(
  repository: string,
  base: string | undefined,
  changes: readonly TreeChange[],
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sandbox-index-'));
  const env = { GIT_INDEX_FILE: join(folder, 'index') };
  try {
    if (base !== undefined) {
      await runGit(repository, ['read-tree', base], { env });
    }
    // Removals first: a file may give way to a folder of the same name.
    const ordered = [
      ...changes.filter(change => 'removed' in change),
      ...changes.filter(change => !('removed' in change)),
    ];
    await runGit(repository, ['update-index', '-z', '--index-info'], {
      env,
      input: ordered
        .map(change =>
          'removed' in change
            ? `0 ${NO_OBJECT}\t${change.path}\0`
            : `${change.mode} ${change.sha}\t${change.path}\0`,
        )
        .join(''),
    });
    return await readGit(repository, ['write-tree'], { env });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
