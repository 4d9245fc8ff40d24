import type { PlatformModel } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { useQuery } from '@tanstack/react-query';
import { platformQueries } from './platformQueries';
import { queryClientFor } from './queryClientFor';
import type { QueryState } from './QueryState';
import { toQueryState } from './toQueryState';
import { useGitopsPlatformApi } from './useGitopsPlatformApi';

/**
 * The model of one platform.
 *
 * @param name - key of the platform; while it is undefined nothing is asked
 * and the state is `idle`
 * @public
 */
export function usePlatform(
  name: string | undefined,
): QueryState<PlatformModel> | { status: 'idle'; retry: () => void } {
  const api = useGitopsPlatformApi();
  const result = useQuery(
    {
      ...platformQueries.platform(api, name ?? ''),
      enabled: Boolean(name),
    },
    queryClientFor(api),
  );
  if (!name) {
    return { status: 'idle', retry: () => {} };
  }
  return toQueryState(result);
}
