import type { PlatformSummary } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { useQuery } from '@tanstack/react-query';
import { platformQueries } from './platformQueries';
import { queryClientFor } from './queryClientFor';
import type { QueryState } from './QueryState';
import { toQueryState } from './toQueryState';
import { useGitopsPlatformApi } from './useGitopsPlatformApi';

/**
 * The configured platforms.
 *
 * @public
 */
export function usePlatforms(): QueryState<PlatformSummary[]> {
  const api = useGitopsPlatformApi();
  return toQueryState(
    useQuery(platformQueries.platforms(api), queryClientFor(api)),
  );
}
