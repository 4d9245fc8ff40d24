import type { UseQueryResult } from '@tanstack/react-query';
import type { QueryState } from './QueryState';

/**
 * An answer that is already there stays when a later refresh fails; while an
 * error is being retried, that is loading.
 */
export function toQueryState<T>(result: UseQueryResult<T>): QueryState<T> {
  const retry = () => {
    result.refetch();
  };
  if (result.data !== undefined) {
    return { status: 'ready', data: result.data, retry };
  }
  if (result.error && !result.isFetching) {
    return { status: 'error', error: result.error, retry };
  }
  return { status: 'loading', retry };
}
