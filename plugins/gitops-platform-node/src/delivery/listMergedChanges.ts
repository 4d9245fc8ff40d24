import { entryId, readOwnCommit } from './commitMessage';
import type { OwnMergeRequest } from './listOwnMergeRequests';
import type { MergedChange } from './PlatformDelivery';

/**
 * Reads what was asked for from the last commits of merged merge requests.
 * Those that people have committed to last are left out.
 *
 * @param platform - whose changes are wanted; a repository may hold several platforms
 */
export async function listMergedChanges(
  merged: OwnMergeRequest[],
  platform: string,
  since: Date,
): Promise<MergedChange[]> {
  const changes: MergedChange[] = [];
  for (const { project, mergeRequest } of merged) {
    const { sha, merged_at: mergedAt, web_url: url } = mergeRequest;
    // A comment changes a merge request as well.
    if (!sha || !mergedAt || Date.parse(mergedAt) < since.getTime()) {
      continue;
    }
    const message = (await project.commitOf(sha))?.message ?? '';
    const own = readOwnCommit(message);
    if (own?.change && own.entry === entryId(platform, own.change)) {
      changes.push({ url, mergedAt, commitMessage: message });
    }
  }
  return changes;
}
