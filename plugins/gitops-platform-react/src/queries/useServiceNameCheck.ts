import type { ServiceNameCheck } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { useQuery } from '@tanstack/react-query';
import { platformQueries } from './platformQueries';
import { queryClientFor } from './queryClientFor';
import type { QueryState } from './QueryState';
import { toQueryState } from './toQueryState';
import { useGitopsPlatformApi } from './useGitopsPlatformApi';

/**
 * Whether a name is free on git host and catalog as well.
 *
 * @param platform - key of the platform
 * @param name - while it or the platform is undefined nothing is asked and the
 * state is `idle`
 * @public
 */
export function useServiceNameCheck(
  platform: string | undefined,
  name: string | undefined,
): QueryState<ServiceNameCheck> | { status: 'idle'; retry: () => void } {
  const api = useGitopsPlatformApi();
  const result = useQuery(
    {
      ...platformQueries.serviceNameCheck(api, platform ?? '', name ?? ''),
      enabled: Boolean(platform && name),
    },
    queryClientFor(api),
  );
  if (!platform || !name) {
    return { status: 'idle', retry: () => {} };
  }
  return toQueryState(result);
}
