import type { UseQueryResult } from '@tanstack/react-query';
import type { QueryState } from './QueryState';

/**
 * An answer that is already there stays when a later refresh fails, which it
 * says; while an error is being retried, that is loading.
 */
export function toQueryState<T>(result: UseQueryResult<T>): QueryState<T> {
  const retry = () => {
    result.refetch();
  };
  if (result.data !== undefined) {
    const refreshFailure = result.error && {
      error: result.error,
      answeredAt: new Date(result.dataUpdatedAt).toISOString(),
    };
    return {
      status: 'ready',
      data: result.data,
      ...(refreshFailure && { refreshFailure }),
      retry,
    };
  }
  if (result.error && !result.isFetching) {
    return { status: 'error', error: result.error, retry };
  }
  return { status: 'loading', retry };
}
