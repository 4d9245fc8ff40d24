import { assertError } from '@backstage/errors';
import type { GitLabProject, MergeRequest } from '../gitlab/GitLabProject';
import { resolveHead } from '../gitlab/GitLabTree';
import type { PlatformLayout } from '../layouts';
import type { PlatformSettings } from '../settings/PlatformSettings';
import { BRANCH_PREFIX } from './branchNames';
import { entryId, readOwnCommit } from './commitMessage';
import { compareAndSwap } from './compareAndSwap';
import { needsRebuild } from './needsRebuild';
import type { RefreshResult } from './PlatformDelivery';
import { rebuildBranch } from './rebuildBranch';
import { RegistrationTask } from './RegistrationTask';

type Outcome = Pick<RefreshResult, 'outcome' | 'detail'>;

/** Rebuilds the open merge requests of one platform that no longer merge. */
export async function refreshMergeRequests(
  project: GitLabProject,
  settings: PlatformSettings,
  layout: PlatformLayout,
  signal?: AbortSignal,
): Promise<RefreshResult[]> {
  const { branch: targetBranch } = await resolveHead(project, settings);
  const open = await project.mergeRequests({ state: 'opened', targetBranch });
  const results: RefreshResult[] = [];
  for (const mergeRequest of open) {
    if (!mergeRequest.source_branch.startsWith(BRANCH_PREFIX)) {
      continue;
    }
    const outcome = await refreshOne(
      project,
      settings,
      layout,
      mergeRequest,
      signal,
    );
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
  project: GitLabProject,
  settings: PlatformSettings,
  layout: PlatformLayout,
  mergeRequest: MergeRequest,
  signal: AbortSignal | undefined,
): Promise<Outcome | undefined> {
  try {
    return await compareAndSwap(
      async (): Promise<Outcome | undefined> => {
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
        if (!own.registration) {
          return {
            outcome: 'left',
            detail: 'its commit does not say what was asked for',
          };
        }
        if (own.entry !== entryId(settings.name, own.registration.name)) {
          return undefined;
        }
        const task = new RegistrationTask(project, settings, layout, {
          platform: settings.name,
          registration: own.registration,
          mode: 'merge-request',
          title: own.title,
          requestedBy: own.requestedBy,
          taskUrl: own.taskUrl,
          signal,
        });
        const plan = await task.plan();
        if (plan.edit.outcome === 'unchanged') {
          return { outcome: 'obsolete' };
        }
        if (plan.edit.outcome === 'conflict') {
          return {
            outcome: 'left',
            detail: `${plan.tree.repository.branch} holds the entry with other values`,
          };
        }
        if (!(await needsRebuild(task, plan, mergeRequest, branch))) {
          return { outcome: 'mergeable' };
        }
        await rebuildBranch(task, plan, mergeRequest.source_branch);
        return { outcome: 'rebuilt' };
      },
      { what: `Merge request !${mergeRequest.iid}`, signal },
    );
  } catch (error) {
    signal?.throwIfAborted();
    assertError(error);
    return { outcome: 'left', detail: error.message };
  }
}
