import type { SourceReading } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { useQuery } from '@tanstack/react-query';
import type { LiveState } from './LiveState';
import type { PlatformQuery } from './platformQueries';
import { queryClientFor } from './queryClientFor';
import { toQueryState } from './toQueryState';
import { useGitopsPlatformApi } from './useGitopsPlatformApi';

/** How long a page that shows a problem waits before it looks again. */
const LOOK_AGAIN_AFTER_MS = 15_000;
/** Live state moves by itself. */
const REFRESH_AFTER_MS = 60_000;

/**
 * Asks for live state. The question is repeated by itself, sooner while a
 * source fails.
 *
 * @param readingsOf - of every source that the answer comes from
 */
export function useRefreshedQuery<T>(
  query: PlatformQuery<T>,
  readingsOf: (data: T) => SourceReading[],
): LiveState<T> {
  const api = useGitopsPlatformApi();
  const state = toQueryState(
    useQuery(
      {
        ...query,
        refetchInterval: ({ state: { data, error } }) => {
          if (error && isForbidden(error)) {
            return false;
          }
          return data && readingsOf(data).some(isFailing)
            ? LOOK_AGAIN_AFTER_MS
            : REFRESH_AFTER_MS;
        },
      },
      queryClientFor(api),
    ),
  );
  return state.status === 'error' && isForbidden(state.error)
    ? { status: 'forbidden', retry: state.retry }
    : state;
}

function isFailing({ status }: SourceReading): boolean {
  return status === 'stale' || status === 'unavailable';
}

function isForbidden(error: Error): boolean {
  return 'statusCode' in error && error.statusCode === 403;
}
