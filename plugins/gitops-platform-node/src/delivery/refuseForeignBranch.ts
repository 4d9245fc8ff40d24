import { ConflictError } from '@backstage/errors';
import type { PlatformRepository } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { Branch, MergeRequest } from '../gitlab/GitLabProject';
import { readOwnCommit } from './commitMessage';
import { MovedError } from './compareAndSwap';

/**
 * A branch in the way is used only where it is ours and no person has decided about it.
 *
 * @param latest - the newest merge request of the branch
 */
export function refuseForeignBranch(
  wanted: {
    repository: Pick<PlatformRepository, 'host' | 'project'>;
    /** Value of the trailer of our commits. */
    entry: string;
    title: string;
  },
  branch: Branch,
  latest: MergeRequest | undefined,
): void {
  const { host, project } = wanted.repository;
  if (latest?.state === 'closed') {
    throw new ConflictError(
      `Merge request !${latest.iid} (${latest.web_url}), "${wanted.title}", was closed without being merged. Reopen it, or delete its branch ${branch.name} and run the task again for a new one`,
    );
  }
  if (latest?.state === 'locked') {
    throw new MovedError(`merge request !${latest.iid} is being merged`);
  }
  if (readOwnCommit(branch.commit.message)?.entry !== wanted.entry) {
    throw new ConflictError(
      `Branch ${branch.name} of ${project} on ${host} exists and its last commit is not one of the portal's. Delete or rename the branch, then run the task again`,
    );
  }
}
