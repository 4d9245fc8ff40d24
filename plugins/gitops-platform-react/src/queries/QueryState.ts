/**
 * Where a question to the backend stands. `retry` asks again, for everybody
 * who shows the same answer.
 *
 * @public
 */
export type QueryState<T> =
  | { status: 'loading'; retry: () => void }
  | { status: 'error'; error: Error; retry: () => void }
  | { status: 'ready'; data: T; retry: () => void };

/**
 * Where a question stands that needs answers of a person first: `idle` while
 * one of them is missing.
 *
 * @public
 */
export type OptionalQueryState<T> =
  | QueryState<T>
  | { status: 'idle'; retry: () => void };
