import { GitHostError, isGitHostError } from '../gitlab';
import type { Branch, MergeRequest } from '../gitlab/GitLabProject';
import { readOwnCommit } from './commitMessage';
import { MovedError } from './compareAndSwap';
import { mergeRequestDescription } from './mergeRequestDescription';
import { cutBranch } from './rebuildBranch';
import type { PlannedEdit, RegistrationTask } from './RegistrationTask';

/**
 * Makes the branch and the merge request, or neither: where the merge request
 * cannot be made, a branch that was made for it is removed again.
 *
 * @param existing - the branch where it is there already and ours
 */
export async function openMergeRequest(
  task: RegistrationTask,
  plan: PlannedEdit,
  sourceBranch: string,
  existing: Branch | undefined,
): Promise<{ mergeRequest: MergeRequest; commit: string }> {
  const { project, request } = task;
  try {
    const commit = await cutBranch(
      task,
      plan,
      sourceBranch,
      existing !== undefined,
    );
    const mergeRequest = await project.createMergeRequest({
      sourceBranch,
      targetBranch: plan.tree.repository.branch,
      title: task.title,
      description: mergeRequestDescription({
        settings: task.settings,
        service: task.registration.name,
        edit: plan.edit,
        description: request.description,
        requestedBy: request.requestedBy,
        taskUrl: request.taskUrl,
      }),
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
  task: RegistrationTask,
  { tree }: PlannedEdit,
  sourceBranch: string,
  failure: unknown,
): Promise<{ mergeRequest: MergeRequest; commit: string }> {
  // The caller may have gone; what was begun is finished nevertheless.
  const project = task.project.withoutSignal();
  try {
    const branch = await project.branch(sourceBranch);
    if (
      !branch ||
      readOwnCommit(branch.commit.message)?.entry !== task.entry ||
      branch.commit.parent_ids?.[0] !== tree.repository.revision
    ) {
      throw failure;
    }
    const [open] = await project.mergeRequests({
      state: 'opened',
      sourceBranch,
      targetBranch: tree.repository.branch,
    });
    if (open) {
      return { mergeRequest: open, commit: branch.commit.id };
    }
    await project.deleteBranch(sourceBranch);
  } catch (error) {
    if (error === failure) {
      throw failure;
    }
    throw leftBehind(task, sourceBranch, failure);
  }
  throw failure;
}

function leftBehind(
  task: RegistrationTask,
  branch: string,
  failure: unknown,
): unknown {
  if (!isGitHostError(failure)) {
    return failure;
  }
  const { host, project } = task.project.client.location;
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
