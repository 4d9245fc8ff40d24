import type { SourceReading } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { useQuery } from '@tanstack/react-query';
import type { LiveState } from './LiveState';
import type { PlatformQuery } from './platformQueries';
import { queryClientFor } from './queryClientFor';
import { toQueryState } from './toQueryState';
import { LOOK_AGAIN_AFTER_MS, REFRESH_AFTER_MS } from './refreshIntervals';
import { useGitopsPlatformApi } from './useGitopsPlatformApi';

/**
 * Asks for live state. The question is repeated by itself, sooner while a
 * source or the backend fails.
 *
 * @param readingsOf - of every source that the answer comes from
 */
export function useRefreshedQuery<T>(
  query: PlatformQuery<T>,
  readingsOf: (data: T) => SourceReading[],
): LiveState<T> {
  const api = useGitopsPlatformApi();
  const result = useQuery(
    {
      ...query,
      refetchInterval: ({ state: { data, error } }) => {
        if (error && isForbidden(error)) {
          return false;
        }
        return error || (data && readingsOf(data).some(isFailing))
          ? LOOK_AGAIN_AFTER_MS
          : REFRESH_AFTER_MS;
      },
    },
    queryClientFor(api),
  );
  const state = toQueryState(result);
  // What was allowed before must not stay on the page.
  return result.error && isForbidden(result.error)
    ? { status: 'forbidden', retry: state.retry }
    : state;
}

function isFailing({ status }: SourceReading): boolean {
  return status === 'stale' || status === 'unavailable';
}

function isForbidden(error: Error): boolean {
  return 'statusCode' in error && error.statusCode === 403;
}
