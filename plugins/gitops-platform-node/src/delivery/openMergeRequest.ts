import { isGitHostError } from '../gitlab';
import type { Branch, User } from '../gitlab/GitLabProject';
import type { ChangeTask, PlannedDelivery } from './ChangeTask';
import { MovedError, saysMoved } from './compareAndSwap';
import { mergeRequestDescription } from './mergeRequestDescription';
import { mergeRequestLabels } from './mergeRequestLabels';
import { cutBranch } from './rebuildBranch';
import {
  recoverMergeRequest,
  type OpenedMergeRequest,
} from './recoverMergeRequest';

interface NewMergeRequest {
  sourceBranch: string;
  /** The branch where it is there already and ours. */
  existing: Branch | undefined;
  reviewers: User[];
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
    const mergeRequest = await project.mergeRequests.create({
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
    if (existing || saysMoved(error)) {
      throw error;
    }
    return recoverMergeRequest(
      { project, repository, entry: task.entry },
      sourceBranch,
      error,
    );
  }
}
