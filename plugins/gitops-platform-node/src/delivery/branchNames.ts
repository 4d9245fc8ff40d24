import {
  changeIdentity,
  type ChangedRepository,
  type PlatformChange,
} from '../changes';

/** Branches with this prefix belong to this package. */
export const BRANCH_PREFIX = 'gitops-platform/';

/**
 * Branch of the merge request of a change. It derives from what is done, not
 * from the values, so that a repeated request finds its own merge request. The
 * platform is a part of it where a repository may belong to several platforms:
 * one that two of them are kept in, and any repository of a service.
 */
export function changeBranch(
  change: PlatformChange,
  repository: ChangedRepository,
  platform: { name: string; sharesRepository: boolean },
): string {
  const { operation, entry } = changeIdentity(change);
  const belongsToSeveral =
    repository.of === 'service' || platform.sharesRepository;
  const owner = belongsToSeveral ? `${platform.name}/` : '';
  return `${BRANCH_PREFIX}${owner}${operation}-${refPart(entry)}`;
}

/**
 * Branch of the merge request that adds files to a repository of a service, by
 * the rule of the branches of changes.
 *
 * @public
 */
export function proposalBranch(platform: string, name: string): string {
  return `${BRANCH_PREFIX}${platform}/propose-${refPart(name)}`;
}

/** Git refuses `..`, most punctuation, and `.` or `.lock` at the end of a ref. */
function refPart(entry: string): string {
  return entry
    .replace(/[^\w.-]/g, '-')
    .replace(/\.{2,}/g, '-')
    .replace(/\.(lock)?$/, '-$1');
}
