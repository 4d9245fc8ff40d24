/** Branches with this prefix belong to this package. */
export const BRANCH_PREFIX = 'gitops-platform/';

/** Merge requests that enter a service. */
export const REGISTER_PREFIX = `${BRANCH_PREFIX}register-`;

/**
 * Branch of the merge request that enters a service. It derives from what is
 * done, not from the content, so that a repeated request finds its own merge
 * request. The platform is a part of it where several platforms share one
 * repository: two folders or branches of one repository may each have a service
 * of the same name.
 */
export function registrationBranch(
  service: string,
  platform: { name: string; sharesRepository: boolean },
): string {
  return platform.sharesRepository
    ? `${BRANCH_PREFIX}${platform.name}/register-${service}`
    : `${REGISTER_PREFIX}${service}`;
}
