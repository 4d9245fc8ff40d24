import { lastCommitOf } from '../../git/commit';
import { problemOfFilePath } from '../../git/names';
import { listTree, writeBlobs } from '../../git/tree';
import { TreeChange } from '../../git/writeTree';
import { GitlabError } from '../GitlabError';

/** One action of GitLab's "create a commit with multiple files and actions". */
export interface CommitAction {
  action: 'create' | 'update' | 'delete' | 'move' | 'chmod';
  filePath: string;
  /** Where a moved file was. */
  previousPath?: string;
  /** New content; a move without content keeps the old one. */
  content?: Buffer;
  /** The commit that the caller believes to have touched the file last. */
  lastCommitId?: string;
  executable?: boolean;
}

interface File {
  mode: string;
  sha: string;
}

/**
 * Turns actions into changes of a tree, refusing them as GitLab does (`Files::MultiService` for
 * `last_commit_id`, Gitaly's `UserCommitFiles` for everything else). Actions see the result of the
 * ones before them.
 *
 * @param base - the commit that the new one is built on; `undefined`: an empty repository
 * @throws GitlabError 400
 */
export async function changesOfActions(
  repository: string,
  base: string | undefined,
  actions: readonly CommitAction[],
): Promise<TreeChange[]> {
  await checkLastCommits(repository, base, actions);

  const files = new Map<string, File>();
  if (base !== undefined) {
    for (const entry of await listTree(repository, base, { recursive: true })) {
      if (entry.type !== 'tree') {
        files.set(entry.path, entry);
      }
    }
  }
  const blobs = await writeContents(repository, actions);
  const touched = new Set<string>();
  for (const action of actions) {
    applyAction(files, touched, action, blobs.get(action));
  }
  return [...touched].map(path => {
    const file = files.get(path);
    return file
      ? { path, mode: file.mode, sha: file.sha }
      : { path, removed: true };
  });
}

async function checkLastCommits(
  repository: string,
  base: string | undefined,
  actions: readonly CommitAction[],
): Promise<void> {
  for (const { action, filePath, previousPath, lastCommitId } of actions) {
    if (action !== 'create' && lastCommitId && base !== undefined) {
      const path = previousPath ?? filePath;
      const last = await lastCommitOf(repository, base, path);
      if (last !== undefined && last !== lastCommitId) {
        throw GitlabError.badRequest(
          `The file has changed since you started editing it: ${path}`,
        );
      }
    }
  }
}

/** Ids of the blobs that actions bring. */
async function writeContents(
  repository: string,
  actions: readonly CommitAction[],
): Promise<Map<CommitAction, string>> {
  const bringing = actions.filter(
    ({ action, content }) =>
      action === 'create' ||
      action === 'update' ||
      (action === 'move' && content !== undefined),
  );
  const ids = await writeBlobs(
    repository,
    bringing.map(({ content }) => content ?? Buffer.alloc(0)),
  );
  return new Map(bringing.map((action, index) => [action, ids[index]]));
}

/** @param blob - id of what the action brings, for those that bring something */
function applyAction(
  files: Map<string, File>,
  touched: Set<string>,
  action: CommitAction,
  blob: string | undefined,
): void {
  const { filePath, previousPath, executable } = action;
  checkFilePath(filePath);
  switch (action.action) {
    case 'create':
      requireFree(files, filePath);
      files.set(filePath, {
        mode: executable ? '100755' : '100644',
        sha: blob!,
      });
      break;
    case 'update': {
      const { mode } = requireFile(files, filePath);
      files.set(filePath, {
        mode: withExecutable(mode, executable),
        sha: blob!,
      });
      break;
    }
    case 'chmod': {
      const { mode, sha } = requireFile(files, filePath);
      files.set(filePath, { mode: withExecutable(mode, executable), sha });
      break;
    }
    case 'delete':
      requireFile(files, filePath);
      files.delete(filePath);
      break;
    default: {
      if (previousPath === undefined) {
        throw GitlabError.badRequest('You must provide a file path');
      }
      checkFilePath(previousPath);
      const { mode, sha } = requireFile(files, previousPath);
      files.delete(previousPath);
      touched.add(previousPath);
      requireFree(files, filePath);
      files.set(filePath, {
        mode: withExecutable(mode, executable),
        sha: blob ?? sha,
      });
    }
  }
  touched.add(filePath);
}

function checkFilePath(path: string): void {
  const problem = problemOfFilePath(path);
  if (problem) {
    throw GitlabError.badRequest(problem);
  }
}

function requireFile(files: Map<string, File>, path: string): File {
  const file = files.get(path);
  if (!file) {
    throw GitlabError.badRequest("A file with this name doesn't exist");
  }
  return file;
}

function requireFree(files: Map<string, File>, path: string): void {
  if (files.has(path) || parentsOf(path).some(parent => files.has(parent))) {
    throw GitlabError.badRequest('A file with this name already exists');
  }
  if ([...files.keys()].some(other => other.startsWith(`${path}/`))) {
    throw GitlabError.badRequest('A directory with this name already exists');
  }
}

function parentsOf(path: string): string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}

function withExecutable(mode: string, executable: boolean | undefined): string {
  if (executable === undefined || mode === '120000') {
    return mode;
  }
  return executable ? '100755' : '100644';
}
