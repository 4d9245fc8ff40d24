import { assertError } from '@backstage/errors';
import type { GitLabProject, MergeRequest } from '../gitlab/GitLabProject';
import type { PlatformSettings } from '../settings/PlatformSettings';
import { autoMerge } from './autoMerge';
import type { ChangeTask } from './ChangeTask';
import { entryId, readOwnCommit } from './commitMessage';
import { compareAndSwap } from './compareAndSwap';
import type { OwnMergeRequest } from './listOwnMergeRequests';
import { needsRebuild } from './needsRebuild';
import type { ChangeRequest, RefreshResult } from './PlatformDelivery';
import { rebuildBranch } from './rebuildBranch';

type Outcome = Pick<RefreshResult, 'outcome' | 'detail'>;

interface Refresh {
  settings: PlatformSettings;
  taskOf(request: ChangeRequest): ChangeTask;
  signal?: AbortSignal;
}

/** Rebuilds those merge requests of a platform that no longer merge. */
export async function refreshMergeRequests(
  own: OwnMergeRequest[],
  refresh: Refresh,
): Promise<RefreshResult[]> {
  const results: RefreshResult[] = [];
  for (const { project, mergeRequest } of own) {
    const outcome = await refreshOne(refresh, project, mergeRequest);
    if (outcome) {
      results.push({
        mergeRequest: {
          iid: mergeRequest.iid,
          url: mergeRequest.web_url,
          branch: mergeRequest.source_branch,
        },
        ...outcome,
      });
    }
  }
  return results;
}

/** @returns `undefined` where the merge request belongs to another platform of the same repository. */
async function refreshOne(
  refresh: Refresh,
  project: GitLabProject,
  mergeRequest: MergeRequest,
): Promise<Outcome | undefined> {
  const { signal } = refresh;
  try {
    return await compareAndSwap(() => look(refresh, project, mergeRequest), {
      what: `Merge request !${mergeRequest.iid}`,
      signal,
    });
  } catch (error) {
    signal?.throwIfAborted();
    assertError(error);
    return { outcome: 'left', detail: error.message };
  }
}

async function look(
  { settings, taskOf, signal }: Refresh,
  project: GitLabProject,
  mergeRequest: MergeRequest,
): Promise<Outcome | undefined> {
  const branch = await project.branch(mergeRequest.source_branch);
  if (!branch) {
    return { outcome: 'left', detail: 'its branch has been removed' };
  }
  const own = readOwnCommit(branch.commit.message);
  if (!own) {
    return {
      outcome: 'left',
      detail: 'its branch holds commits of other people',
    };
  }
  if (!own.change) {
    return {
      outcome: 'left',
      detail: 'its commit does not say what was asked for',
    };
  }
  if (own.entry !== entryId(settings.name, own.change)) {
    return undefined;
  }
  const task = taskOf({
    platform: settings.name,
    change: own.change,
    mode: 'merge-request',
    title: own.title,
    requestedBy: own.requestedBy,
    taskUrl: own.taskUrl,
    signal,
  });
  const plan = await task.plan();
  if (plan.planned.outcome === 'unchanged') {
    return { outcome: 'obsolete' };
  }
  if (plan.planned.outcome === 'conflict') {
    return {
      outcome: 'left',
      detail: `${plan.tree.repository.branch} has other values by now`,
    };
  }
  if (!(await needsRebuild(plan, mergeRequest, branch, signal))) {
    return { outcome: 'mergeable' };
  }
  const commit = await rebuildBranch(task, plan, mergeRequest.source_branch);
  // A push ends the wait for pipeline and approvals.
  const notes = mergeRequest.merge_when_pipeline_succeeds
    ? await autoMerge(
        project,
        { ...mergeRequest, merge_when_pipeline_succeeds: false },
        commit.id,
        signal,
      )
    : [];
  return {
    outcome: 'rebuilt',
    ...(notes.length > 0 && { detail: notes.join('; ') }),
  };
}
