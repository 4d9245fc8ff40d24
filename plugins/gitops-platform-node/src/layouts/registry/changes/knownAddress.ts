import type { PlatformService } from '@gitops-platform/backstage-plugin-gitops-platform-common';

/**
 * Clone address of the repository of a service; `undefined` for one by
 * convention in a checkout without a git host, which is a path alone.
 *
 * @internal
 */
export function knownAddress({ repoUrl }: PlatformService): string | undefined {
  return repoUrl.startsWith('/') ? undefined : repoUrl;
}
