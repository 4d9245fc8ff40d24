import type { ServiceVersions } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { useQuery } from '@tanstack/react-query';
import { platformQueries } from './platformQueries';
import { queryClientFor } from './queryClientFor';
import type { QueryState } from './QueryState';
import { toQueryState } from './toQueryState';
import { useGitopsPlatformApi } from './useGitopsPlatformApi';

/**
 * Which version of a service each enabled environment gets.
 *
 * @param platform - key of the platform
 * @param service - name of the service; while one of the two is undefined
 * nothing is asked and the state is `idle`
 * @public
 */
export function useServiceVersions(
  platform: string | undefined,
  service: string | undefined,
): QueryState<ServiceVersions> | { status: 'idle'; retry: () => void } {
  const api = useGitopsPlatformApi();
  const result = useQuery(
    {
      ...platformQueries.serviceVersions(api, platform ?? '', service ?? ''),
      enabled: Boolean(platform && service),
    },
    queryClientFor(api),
  );
  if (!platform || !service) {
    return { status: 'idle', retry: () => {} };
  }
  return toQueryState(result);
}
