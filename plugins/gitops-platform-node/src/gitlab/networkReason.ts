import { isError } from '@backstage/errors';

/**
 * Why a request failed below HTTP. `fetch` says "fetch failed" and keeps the
 * reason in the cause; several attempts at several addresses in `errors`.
 *
 * @public
 */
export function networkReason(error: unknown): string {
  const cause = (isError(error) && error.cause) || error;
  if (!isError(cause)) {
    return String(cause);
  }
  const { errors, code } = cause as { errors?: unknown; code?: unknown };
  if (Array.isArray(errors) && errors.length > 0) {
    return networkReason(errors[0]);
  }
  return cause.message || (typeof code === 'string' ? code : cause.name);
}
