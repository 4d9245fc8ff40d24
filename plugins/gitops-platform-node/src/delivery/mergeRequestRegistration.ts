import { ConflictError } from '@backstage/errors';
import type { Branch, MergeRequest } from '../gitlab/GitLabProject';
import { readOwnCommit } from './commitMessage';
import { compareAndSwap, MovedError } from './compareAndSwap';
import { mergeRequestDescription } from './mergeRequestDescription';
import { needsRebuild } from './needsRebuild';
import { openMergeRequest } from './openMergeRequest';
import type { DeliveryResult } from './PlatformDelivery';
import { rebuildBranch } from './rebuildBranch';
import { RegistrationConflictError } from './RegistrationConflictError';
import type { PlannedEdit, RegistrationTask } from './RegistrationTask';
import { settledOnBranch } from './settledOnBranch';

/**
 * Brings the edit to the platform as a merge request: a new one, or the one that
 * an earlier run of the same request made.
 */
export async function mergeRequestRegistration(
  task: RegistrationTask,
  sourceBranch: string,
): Promise<DeliveryResult> {
  const { project, request } = task;
  return compareAndSwap(
    async () => {
      const plan = await task.plan();
      const settled = settledOnBranch(task, plan);
      if (settled) {
        return settled;
      }
      const mergeRequests = await project.mergeRequests({
        sourceBranch,
        targetBranch: plan.tree.repository.branch,
      });
      const open = mergeRequests.find(({ state }) => state === 'opened');
      if (open) {
        return continueMergeRequest(task, plan, open);
      }
      const branch = await project.branch(sourceBranch);
      if (branch) {
        refuseForeignBranch(task, branch, mergeRequests[0]);
      }
      if (request.dryRun) {
        return answer(plan, { outcome: 'added', branch: sourceBranch });
      }
      const { mergeRequest, commit } = await openMergeRequest(
        task,
        plan,
        sourceBranch,
        branch,
      );
      return answer(plan, { outcome: 'added', commit }, mergeRequest);
    },
    {
      what: `Branch ${sourceBranch} of ${project.client.location.project}`,
      signal: request.signal,
    },
  );
}

async function continueMergeRequest(
  task: RegistrationTask,
  plan: PlannedEdit,
  mergeRequest: MergeRequest,
): Promise<DeliveryResult> {
  const { project, request, registration } = task;
  const name = `merge request !${mergeRequest.iid} (${mergeRequest.web_url})`;
  const branch = await project.branch(mergeRequest.source_branch);
  if (!branch) {
    throw new MovedError(`the branch of ${name} has just been removed`);
  }
  const own = readOwnCommit(branch.commit.message)?.entry === task.entry;
  const there = await task.planAt(plan.tree.at(branch.commit.id));

  if (there.edit.outcome === 'conflict') {
    if (!request.replaceOpenMergeRequest || !own) {
      throw new RegistrationConflictError(
        registration.name,
        there.edit,
        `open ${name}`,
        own
          ? 'Merge it, or close it and delete its branch; or set replaceMergeRequest to rebuild it with the new values'
          : 'It holds commits of other people: merge it, or close it and delete its branch',
      );
    }
  } else if (there.edit.outcome === 'added' && !own) {
    throw new ConflictError(
      `The branch of open ${name} holds commits of other people and does not enter service "${registration.name}". Merge it, or close it and delete its branch, then run the task again`,
    );
  } else if (there.edit.outcome === 'unchanged') {
    const unchanged = answer(
      plan,
      { outcome: 'unchanged', commit: branch.commit.id },
      mergeRequest,
    );
    if (!(await needsRebuild(task, plan, mergeRequest, branch))) {
      return unchanged;
    }
    if (!own) {
      unchanged.notes.push(
        `Open ${name} conflicts with ${plan.tree.repository.branch} and holds commits of other people: resolve it by hand`,
      );
      return unchanged;
    }
  }

  if (request.dryRun) {
    return answer(plan, { outcome: 'updated' }, mergeRequest);
  }
  const commit = await rebuildBranch(task, plan, mergeRequest.source_branch);
  if (there.edit.outcome === 'conflict') {
    await project.updateMergeRequest(mergeRequest.iid, {
      title: task.title,
      description: describe(task, plan),
    });
  }
  return answer(plan, { outcome: 'updated', commit: commit.id }, mergeRequest);
}

/** A branch in the way is used only where it is ours and no person has decided about it. */
function refuseForeignBranch(
  task: RegistrationTask,
  branch: Branch,
  latest: MergeRequest | undefined,
): void {
  const { host, project } = task.project.client.location;
  if (latest?.state === 'closed') {
    throw new ConflictError(
      `Merge request !${latest.iid} (${latest.web_url}) for service "${task.registration.name}" was closed without being merged. Reopen it, or delete its branch ${branch.name} and run the task again for a new one`,
    );
  }
  if (latest?.state === 'locked') {
    throw new MovedError(`merge request !${latest.iid} is being merged`);
  }
  if (readOwnCommit(branch.commit.message)?.entry !== task.entry) {
    throw new ConflictError(
      `Branch ${branch.name} of ${project} on ${host} exists and its last commit is not one of the portal's. Delete or rename the branch, then run the task again`,
    );
  }
}

function describe(task: RegistrationTask, { edit }: PlannedEdit): string {
  return mergeRequestDescription({
    settings: task.settings,
    service: task.registration.name,
    edit,
    description: task.request.description,
    requestedBy: task.request.requestedBy,
    taskUrl: task.request.taskUrl,
  });
}

function answer(
  { edit }: PlannedEdit,
  result: Pick<DeliveryResult, 'outcome' | 'branch' | 'commit'>,
  mergeRequest?: MergeRequest,
): DeliveryResult {
  return {
    ...result,
    diff: edit.diff,
    file: edit.file,
    position: edit.position,
    ...(mergeRequest && {
      branch: mergeRequest.source_branch,
      url: mergeRequest.web_url,
      mergeRequestIid: mergeRequest.iid,
    }),
    notes: [],
  };
}
