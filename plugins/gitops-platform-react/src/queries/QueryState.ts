/**
 * Where a question to the backend stands. `retry` asks again, for everybody
 * who shows the same answer. An answer stays when asking for it once more fails,
 * with `refreshFailure`.
 *
 * @public
 */
export type QueryState<T> =
  | { status: 'loading'; retry: () => void }
  | { status: 'error'; error: Error; retry: () => void }
  | {
      status: 'ready';
      data: T;
      refreshFailure?: RefreshFailure;
      retry: () => void;
    };

/**
 * Where a question stands that needs answers of a person first: `idle` while
 * one of them is missing.
 *
 * @public
 */
export type OptionalQueryState<T> =
  | QueryState<T>
  | { status: 'idle'; retry: () => void };

/**
 * Why an answer is not the newest.
 *
 * @public
 */
export interface RefreshFailure {
  error: Error;
  /** When the answer came that is there, ISO 8601. */
  answeredAt: string;
}
