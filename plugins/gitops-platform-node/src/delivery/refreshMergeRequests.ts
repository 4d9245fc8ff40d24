import { assertError } from '@backstage/errors';
import type { GitLabProject, MergeRequest } from '../gitlab/GitLabProject';
import { resolveHead } from '../gitlab/GitLabTree';
import type { PlatformSettings } from '../settings/PlatformSettings';
import { autoMerge } from './autoMerge';
import { BRANCH_PREFIX } from './branchNames';
import type { ChangeTask } from './ChangeTask';
import { entryId, readOwnCommit } from './commitMessage';
import { compareAndSwap } from './compareAndSwap';
import { needsRebuild } from './needsRebuild';
import type { ChangeRequest, RefreshResult } from './PlatformDelivery';
import { rebuildBranch } from './rebuildBranch';

type Outcome = Pick<RefreshResult, 'outcome' | 'detail'>;

interface Refresh {
  /** Where the merge requests are. */
  project: GitLabProject;
  settings: PlatformSettings;
  taskOf(request: ChangeRequest): ChangeTask;
  signal?: AbortSignal;
}

/** Rebuilds the open merge requests of one platform that no longer merge. */
export async function refreshMergeRequests(
  refresh: Refresh,
): Promise<RefreshResult[]> {
  const { project, settings } = refresh;
  const { branch: targetBranch } = await resolveHead(project, settings);
  const open = await project.mergeRequests({ state: 'opened', targetBranch });
  const results: RefreshResult[] = [];
  for (const mergeRequest of open) {
    if (!mergeRequest.source_branch.startsWith(BRANCH_PREFIX)) {
      continue;
    }
    const outcome = await refreshOne(refresh, mergeRequest);
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
  mergeRequest: MergeRequest,
): Promise<Outcome | undefined> {
  const { signal } = refresh;
  try {
    return await compareAndSwap(() => look(refresh, mergeRequest), {
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
  { project, settings, taskOf, signal }: Refresh,
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
