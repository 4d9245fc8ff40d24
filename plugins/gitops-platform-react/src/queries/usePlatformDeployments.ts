import type { PlatformDeployments } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { LiveState } from './LiveState';
import { platformQueries } from './platformQueries';
import { useGitopsPlatformApi } from './useGitopsPlatformApi';
import { useRefreshedQuery } from './useRefreshedQuery';

/**
 * What Argo CD says of all services of a platform, in one answer.
 *
 * @param name - key of the platform
 * @public
 */
export function usePlatformDeployments(
  name: string,
): LiveState<PlatformDeployments> {
  return useRefreshedQuery(
    platformQueries.platformDeployments(useGitopsPlatformApi(), name),
    ({ environments, platformReading, entitiesReading }) => [
      ...environments.map(({ reading }) => reading),
      platformReading,
      entitiesReading,
    ],
  );
}
