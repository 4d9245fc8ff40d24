import type { PlatformRepository } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { GitHostError, isGitHostError } from '../gitlab';
import type { GitLabProject, MergeRequest } from '../gitlab/GitLabProject';
import { readOwnCommit } from './commitMessage';

export interface OpenedMergeRequest {
  mergeRequest: MergeRequest;
  /** Full sha of the head of its branch. */
  commit: string;
}

interface Begun {
  project: GitLabProject;
  /** At the commit that the branch was cut from. */
  repository: PlatformRepository;
  /** Value of the trailer of our commits. */
  entry: string;
}

/**
 * Looks at what is there after a failure. A merge request whose answer was lost
 * is used; otherwise our branch is removed.
 *
 * @throws the failure, with what is left behind where that could not be removed
 */
export async function recoverMergeRequest(
  begun: Begun,
  sourceBranch: string,
  failure: unknown,
): Promise<OpenedMergeRequest> {
  const { repository, entry } = begun;
  // The caller may have gone; what was begun is finished nevertheless.
  const project = begun.project.withoutSignal();
  try {
    const branch = await project.branch(sourceBranch);
    if (
      !branch ||
      readOwnCommit(branch.commit.message)?.entry !== entry ||
      branch.commit.parent_ids?.[0] !== repository.revision
    ) {
      throw failure;
    }
    const [open] = await project.mergeRequests.list({
      state: 'opened',
      sourceBranch,
      targetBranch: repository.branch,
    });
    if (open) {
      return { mergeRequest: open, commit: branch.commit.id };
    }
    await project.deleteBranch(sourceBranch);
  } catch (error) {
    if (error === failure) {
      throw failure;
    }
    throw leftBehind(repository, sourceBranch, failure);
  }
  throw failure;
}

function leftBehind(
  { host, project }: PlatformRepository,
  branch: string,
  failure: unknown,
): unknown {
  if (!isGitHostError(failure)) {
    return failure;
  }
  return new GitHostError(
    {
      kind: failure.kind,
      host,
      project,
      status: failure.status,
      reason: `${failure.reason}; branch ${branch} may have been made and could not be removed`,
      hint: `${failure.hint}; run the task again: it goes on from that branch`,
    },
    failure,
  );
}
