import { skipToken, useQuery } from '@tanstack/react-query';
import type { PlatformQuery } from './platformQueries';
import { queryClientFor } from './queryClientFor';
import type { OptionalQueryState } from './QueryState';
import { toQueryState } from './toQueryState';
import { useGitopsPlatformApi } from './useGitopsPlatformApi';

/**
 * Asks a question of a form.
 *
 * @param query - undefined while something is missing that it needs: nothing is
 * asked then and the state is `idle`
 */
export function useOptionalQuery<T>(
  query: PlatformQuery<T> | undefined,
): OptionalQueryState<T> {
  const result = useQuery<T>(
    query ?? { queryKey: ['nothing'], queryFn: skipToken },
    queryClientFor(useGitopsPlatformApi()),
  );
  return query ? toQueryState(result) : { status: 'idle', retry: () => {} };
}
