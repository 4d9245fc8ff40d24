import type { QueryState } from './QueryState';

/**
 * Where a question for live state stands. `forbidden`: this user may not see
 * it.
 *
 * @public
 */
export type LiveState<T> =
  | QueryState<T>
  | { status: 'forbidden'; retry: () => void };
