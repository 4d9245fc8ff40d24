import { GitHostError, isGitHostError } from '../gitlab';
import type { Branch, MergeRequest, User } from '../gitlab/GitLabProject';
import type { ChangeTask, PlannedDelivery } from './ChangeTask';
import { readOwnCommit } from './commitMessage';
import { MovedError } from './compareAndSwap';
import { mergeRequestDescription } from './mergeRequestDescription';
import { mergeRequestLabels } from './mergeRequestLabels';
import { cutBranch } from './rebuildBranch';

interface NewMergeRequest {
  sourceBranch: string;
  /** The branch where it is there already and ours. */
  existing: Branch | undefined;
  reviewers: User[];
}

interface OpenedMergeRequest {
  mergeRequest: MergeRequest;
  /** Full sha of the head of its branch. */
  commit: string;
}

/**
 * Makes the branch and the merge request, or neither: where the merge request
 * cannot be made, a branch that was made for it is removed again.
 */
export async function openMergeRequest(
  task: ChangeTask,
  plan: PlannedDelivery,
  { sourceBranch, existing, reviewers }: NewMergeRequest,
): Promise<OpenedMergeRequest> {
  const { project, repository } = plan.tree;
  try {
    const commit = await cutBranch(
      task,
      plan,
      sourceBranch,
      existing !== undefined,
    );
    const mergeRequest = await project.createMergeRequest({
      sourceBranch,
      targetBranch: repository.branch,
      title: task.titleOf(plan),
      description: mergeRequestDescription({ ...task.request, ...plan }),
      labels: mergeRequestLabels(task.request),
      reviewerIds: reviewers.map(({ id }) => id),
    });
    return { mergeRequest, commit: commit.id };
  } catch (error) {
    if (isGitHostError(error) && error.status === 409) {
      // "Another open merge request already exists for this source branch".
      throw new MovedError(error.message);
    }
    if (existing) {
      throw error;
    }
    return tidyUp(task, plan, sourceBranch, error);
  }
}

/**
 * Looks at what is there after a failure. A merge request whose answer was lost
 * is used; otherwise our branch is removed.
 */
async function tidyUp(
  task: ChangeTask,
  plan: PlannedDelivery,
  sourceBranch: string,
  failure: unknown,
): Promise<OpenedMergeRequest> {
  const { repository } = plan.tree;
  // The caller may have gone; what was begun is finished nevertheless.
  const project = plan.tree.project.withoutSignal();
  try {
    const branch = await project.branch(sourceBranch);
    if (
      !branch ||
      readOwnCommit(branch.commit.message)?.entry !== task.entry ||
      branch.commit.parent_ids?.[0] !== repository.revision
    ) {
      throw failure;
    }
    const [open] = await project.mergeRequests({
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
    throw leftBehind(plan, sourceBranch, failure);
  }
  throw failure;
}

function leftBehind(
  { tree }: PlannedDelivery,
  branch: string,
  failure: unknown,
): unknown {
  if (!isGitHostError(failure)) {
    return failure;
  }
  const { host, project } = tree.repository;
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
