/**
 * Why a request failed below HTTP. `fetch` says "fetch failed" and keeps the
 * reason in the cause; several attempts at several addresses in `errors`.
 */
export function networkReason(error: unknown): string {
  const cause = error instanceof Error ? error.cause ?? error : error;
  if (cause instanceof AggregateError && cause.errors.length > 0) {
    return networkReason(cause.errors[0]);
  }
  if (cause instanceof Error) {
    const { code } = cause as NodeJS.ErrnoException;
    return cause.message || code || cause.name;
  }
  return String(cause);
}
