import {
  platformChannel,
  type PlatformDeployments,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { LiveState } from './LiveState';
import { platformQueries } from './platformQueries';
import { useGitopsPlatformApi } from './useGitopsPlatformApi';
import { useRefreshedQuery } from './useRefreshedQuery';
import { useRefreshOnSignal } from './useRefreshOnSignal';

/**
 * What Argo CD says of all services of a platform, in one answer.
 *
 * @param name - key of the platform
 * @public
 */
export function usePlatformDeployments(
  name: string,
): LiveState<PlatformDeployments> {
  useRefreshOnSignal([platformChannel(name)]);
  return useRefreshedQuery(
    platformQueries.platformDeployments(useGitopsPlatformApi(), name),
    ({ environments, platformReading, entitiesReading }) => [
      ...environments.map(({ reading }) => reading),
      platformReading,
      entitiesReading,
    ],
  );
}
