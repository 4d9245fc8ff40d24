import { setTimeout as sleep } from 'node:timers/promises';
import type {
  Branch,
  GitLabProject,
  MergeRequest,
} from '../gitlab/GitLabProject';
import type { PlannedDelivery } from './ChangeTask';
import { filesThatDiffer } from './filesThatDiffer';

const LOOKS = 5;
const PAUSE_MILLISECONDS = 400;

/** GitLab computes whether a merge request merges in the background. */
const PENDING = new Set([
  'unchecked',
  'checking',
  'preparing',
  'cannot_be_merged_recheck',
  'cannot_be_merged_rechecking',
]);

/**
 * Whether a merge request no longer merges into its target. One that does is
 * left alone: a rebuild would withdraw the approvals that it has.
 */
export async function needsRebuild(
  { tree, edits }: PlannedDelivery,
  mergeRequest: MergeRequest,
  branch: Branch,
  signal?: AbortSignal,
): Promise<boolean> {
  const start = branch.commit.parent_ids?.[0];
  if (start) {
    const moved = await filesThatDiffer(edits, tree, tree.at(start));
    if (moved.length === 0) {
      return false;
    }
  }
  return mergesNoLonger(tree.project, mergeRequest, signal);
}

/** What GitLab says about it; it computes that in the background. */
export async function mergesNoLonger(
  project: GitLabProject,
  { iid }: MergeRequest,
  signal?: AbortSignal,
): Promise<boolean> {
  for (let look = 0; look < LOOKS; look++) {
    const now = await project.mergeRequests.get(iid);
    if (
      !PENDING.has(now.merge_status ?? '') &&
      !PENDING.has(now.detailed_merge_status ?? '')
    ) {
      return (
        now.has_conflicts === true ||
        now.merge_status === 'cannot_be_merged' ||
        now.detailed_merge_status === 'conflict'
      );
    }
    await sleep(PAUSE_MILLISECONDS, undefined, { signal });
  }
  // GitLab does not say: a rebuilt one merges for certain.
  return true;
}
