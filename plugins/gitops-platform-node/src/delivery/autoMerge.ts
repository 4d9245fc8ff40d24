import { setTimeout as sleep } from 'node:timers/promises';
import { isGitHostError } from '../gitlab';
import type { GitLabProject, MergeRequest } from '../gitlab/GitLabProject';

/**
 * Right after a push, GitLab refuses although it will allow in a moment: the
 * check for conflicts and the pipeline are made in the background.
 */
const NOT_YET = new Set([405, 422]);
const PAUSES_MILLISECONDS = [500, 1_000, 2_000];

/**
 * Asks GitLab to merge once pipeline and approvals are there. The merge request
 * exists whatever becomes of it, so that a refusal is a note for a person.
 *
 * @param sha - head of the branch: what somebody pushes meanwhile is not merged
 * @returns notes
 */
export async function autoMerge(
  project: GitLabProject,
  mergeRequest: MergeRequest,
  sha: string,
  signal?: AbortSignal,
): Promise<string[]> {
  if (mergeRequest.merge_when_pipeline_succeeds) {
    return [];
  }
  const name = `Merge request !${mergeRequest.iid}`;
  for (let attempt = 0; ; attempt++) {
    try {
      const { state } = await project.mergeRequests.autoMerge(
        mergeRequest.iid,
        sha,
      );
      return state === 'merged'
        ? [`${name} was merged at once: nothing had to be waited for`]
        : [];
    } catch (error) {
      if (!isGitHostError(error)) {
        throw error;
      }
      const pause = PAUSES_MILLISECONDS[attempt];
      if (!NOT_YET.has(error.status ?? 0) || pause === undefined) {
        return [
          `${name} is not set to be merged by itself: ${error.reason}. Set it on its page`,
        ];
      }
      await sleep(pause, undefined, { signal });
    }
  }
}
