import { Signature, writeCommit } from '../../git/commit';
import { isBranchName, isObjectId } from '../../git/names';
import {
  BranchMovedError,
  moveBranch,
  resolveBranch,
  resolveCommit,
} from '../../git/references';
import { isEmptyRepository, writeDefaultBranch } from '../../git/repository';
import { writeTree } from '../../git/writeTree';
import { GitlabContext, withRepository } from '../GitlabContext';
import { GitlabError } from '../GitlabError';
import { Project } from '../state/types';
import { changesOfActions, CommitAction } from './commitActions';

/** A commit to make on a branch. */
export interface CommitRequest {
  branch: string;
  /** Branch to start from; absent: the branch itself. */
  startBranch?: string;
  /** Commit to start from; excludes `startBranch`. */
  startSha?: string;
  /** Overwrites an existing branch instead of refusing. */
  force?: boolean;
  message: string;
  author: Signature;
  committer: Signature;
  actions: readonly CommitAction[];
}

/**
 * Makes one commit on a branch with the rules of GitLab's `Commits::CreateService`, and moves the
 * branch only if it still is where the commit was computed from.
 *
 * @returns the id of the new commit
 * @throws GitlabError 400 with GitLab's words.
 */
export async function commitToBranch(
  context: GitlabContext,
  project: Project,
  request: CommitRequest,
): Promise<string> {
  const { branch, startSha, force = false, message } = request;
  if (startSha !== undefined && request.startBranch !== undefined) {
    throw new GitlabError(400, {
      error: 'start_branch, start_sha are mutually exclusive',
    });
  }
  if (!isBranchName(branch)) {
    throw GitlabError.badRequest(
      "Something went wrong when we tried to create '" +
        `${branch}' for you: Branch name is invalid`,
    );
  }
  return withRepository(context, project, async repository => {
    const empty = await isEmptyRepository(repository);
    const startBranch = request.startBranch ?? branch;
    const tip = await resolveBranch(repository, branch);
    const isOtherBranch = startSha !== undefined || startBranch !== branch;
    if (!empty && isOtherBranch && tip !== undefined && !force) {
      throw GitlabError.badRequest(
        `A branch called '${branch}' already exists. Switch to that branch in order to make changes`,
      );
    }
    const base = empty
      ? undefined
      : await resolveStart(repository, startBranch, startSha);

    const changes = await changesOfActions(repository, base, request.actions);
    const sha = await writeCommit(repository, {
      tree: await writeTree(repository, base, changes),
      parents: base === undefined ? [] : [base],
      message,
      author: request.author,
      committer: request.committer,
    });
    try {
      await moveBranch(repository, branch, { from: tip, to: sha });
    } catch (error) {
      if (error instanceof BranchMovedError) {
        throw GitlabError.badRequest(error.message);
      }
      throw error;
    }
    if (empty) {
      await writeDefaultBranch(repository, branch);
    }
    return sha;
  });
}

async function resolveStart(
  repository: string,
  startBranch: string,
  startSha: string | undefined,
): Promise<string> {
  if (startSha !== undefined) {
    const commit = isObjectId(startSha)
      ? await resolveCommit(repository, startSha)
      : undefined;
    if (commit === undefined) {
      throw GitlabError.badRequest(`Cannot find start_sha '${startSha}'`);
    }
    return commit;
  }
  const tip = await resolveBranch(repository, startBranch);
  if (tip === undefined) {
    throw GitlabError.badRequest(
      'You can only create or edit files when you are on a branch',
    );
  }
  return tip;
}
