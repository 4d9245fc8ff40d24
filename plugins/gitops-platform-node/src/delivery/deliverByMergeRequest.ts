import { ConflictError } from '@backstage/errors';
import type { MergeRequest } from '../gitlab/GitLabProject';
import { autoMerge } from './autoMerge';
import { ChangeConflictError } from './ChangeConflictError';
import type { ChangeTask, PlannedDelivery } from './ChangeTask';
import { readOwnCommit } from './commitMessage';
import { compareAndSwap, MovedError } from './compareAndSwap';
import { deliveryResult, writtenOutcome } from './deliveryResult';
import { findReviewers } from './findReviewers';
import { mergeRequestDescription } from './mergeRequestDescription';
import { needsRebuild } from './needsRebuild';
import { openMergeRequest } from './openMergeRequest';
import type { DeliveryResult } from './PlatformDelivery';
import { rebuildBranch } from './rebuildBranch';
import { refuseForeignBranch } from './refuseForeignBranch';
import { settledOnBranch } from './settledOnBranch';

/**
 * Brings the change to its repository as a merge request: a new one, or the one
 * that an earlier run of the same request made.
 */
export async function deliverByMergeRequest(
  task: ChangeTask,
  sourceBranch: string,
): Promise<DeliveryResult> {
  const { request } = task;
  return compareAndSwap(
    async () => {
      const plan = await task.plan();
      const settled = settledOnBranch(plan);
      if (settled) {
        return settled;
      }
      const { project, repository } = plan.tree;
      const mergeRequests = await project.mergeRequests.list({
        sourceBranch,
        targetBranch: repository.branch,
      });
      const open = mergeRequests.find(({ state }) => state === 'opened');
      if (open) {
        return continueMergeRequest(task, plan, open);
      }
      const branch = await project.branch(sourceBranch);
      if (branch) {
        refuseForeignBranch(
          { repository, entry: task.entry, title: plan.planned.title },
          branch,
          mergeRequests[0],
        );
      }
      const reviewers = await findReviewers(project, request.reviewers);
      const outcome = writtenOutcome(plan.planned);
      if (request.dryRun) {
        return deliveryResult(plan.planned, repository, {
          outcome,
          branch: sourceBranch,
        });
      }
      const { mergeRequest, commit } = await openMergeRequest(task, plan, {
        sourceBranch,
        existing: branch,
        reviewers,
      });
      const answer = answerWith(plan, { outcome, commit }, mergeRequest);
      return withNotes(answer, [
        ...missingReviewers(task, mergeRequest),
        ...(await mergeWhenReady(task, plan, mergeRequest, commit)),
      ]);
    },
    { what: `Branch ${sourceBranch}`, signal: request.signal },
  );
}

async function continueMergeRequest(
  task: ChangeTask,
  plan: PlannedDelivery,
  mergeRequest: MergeRequest,
): Promise<DeliveryResult> {
  const { request } = task;
  const { project, repository } = plan.tree;
  const name = `merge request !${mergeRequest.iid} (${mergeRequest.web_url})`;
  const branch = await project.branch(mergeRequest.source_branch);
  if (!branch) {
    throw new MovedError(`the branch of ${name} has just been removed`);
  }
  const own = readOwnCommit(branch.commit.message)?.entry === task.entry;
  const there = (await task.planAt(plan, branch.commit.id)).planned;

  if (there.outcome === 'unchanged') {
    const unchanged = answerWith(
      plan,
      { outcome: 'unchanged', commit: branch.commit.id },
      mergeRequest,
    );
    if (!(await needsRebuild(plan, mergeRequest, branch, request.signal))) {
      return withNotes(
        unchanged,
        request.dryRun
          ? []
          : await mergeWhenReady(task, plan, mergeRequest, branch.commit.id),
      );
    }
    if (!own) {
      return withNotes(unchanged, [
        `Open ${name} conflicts with ${repository.branch} and holds commits of other people: resolve it by hand`,
      ]);
    }
  } else if (there.outcome === 'conflict') {
    if (!request.replaceOpenMergeRequest || !own) {
      throw new ChangeConflictError(
        there,
        `open ${name}`,
        own
          ? 'Merge it, or close it and delete its branch; or set replaceMergeRequest to rebuild it with the new values'
          : 'It holds commits of other people: merge it, or close it and delete its branch',
      );
    }
  } else if (!own) {
    throw new ConflictError(
      `The branch of open ${name} holds commits of other people and not what was asked for ("${plan.planned.title}"). Merge it, or close it and delete its branch, then run the task again`,
    );
  }

  if (request.dryRun) {
    return answerWith(plan, { outcome: 'updated' }, mergeRequest);
  }
  const commit = await rebuildBranch(task, plan, mergeRequest.source_branch);
  if (there.outcome !== 'unchanged') {
    await project.mergeRequests.update(mergeRequest.iid, {
      title: task.titleOf(plan),
      description: mergeRequestDescription({ ...request, ...plan }),
    });
  }
  return withNotes(
    answerWith(plan, { outcome: 'updated', commit: commit.id }, mergeRequest),
    await mergeWhenReady(task, plan, mergeRequest, commit.id),
  );
}

/** GitLab drops reviewers that cannot see the project, and all but one in its free edition. */
function missingReviewers(
  { request }: ChangeTask,
  { reviewers }: MergeRequest,
): string[] {
  const there = new Set(
    reviewers?.map(({ username }) => username.toLowerCase()),
  );
  const missing = (request.reviewers ?? []).filter(
    name => !there.has(name.toLowerCase()),
  );
  return missing.length === 0
    ? []
    : [
        `GitLab did not take ${missing.join(
          ', ',
        )} as a reviewer: ask for the review by hand`,
      ];
}

async function mergeWhenReady(
  { request }: ChangeTask,
  { tree }: PlannedDelivery,
  mergeRequest: MergeRequest,
  commit: string,
): Promise<string[]> {
  return request.autoMerge
    ? autoMerge(tree.project, mergeRequest, commit, request.signal)
    : [];
}

function answerWith(
  { planned, tree }: PlannedDelivery,
  result: Pick<DeliveryResult, 'outcome' | 'commit'>,
  mergeRequest: MergeRequest,
): DeliveryResult {
  return deliveryResult(planned, tree.repository, {
    ...result,
    branch: mergeRequest.source_branch,
    url: mergeRequest.web_url,
    mergeRequestIid: mergeRequest.iid,
  });
}

function withNotes(result: DeliveryResult, notes: string[]): DeliveryResult {
  return { ...result, notes: [...result.notes, ...notes] };
}
