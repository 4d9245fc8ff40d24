import { ServiceUnavailableError } from '@backstage/errors';

/**
 * Why a request to the git host failed.
 *
 * - `unauthenticated`, `forbidden`, `not-found`, `rate-limited`: HTTP 401, 403, 404, 429
 * - `unavailable`: HTTP 5xx
 * - `rejected`: any other refusal; GitLab's own words are in the message
 * - `timeout`, `unreachable`: there was no answer
 * - `unexpected`: an answer that is not GitLab's, e.g. the page of a proxy
 *
 * @public
 */
export type GitHostErrorKind =
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'rate-limited'
  | 'unavailable'
  | 'rejected'
  | 'timeout'
  | 'unreachable'
  | 'unexpected';

/**
 * A request to the git host that failed. Its message names the host, the
 * project and what to do. A `ServiceUnavailableError` (503) for all kinds: a
 * 401 of the git host is not a 401 of the person who looks at the portal.
 *
 * @public
 */
export class GitHostError extends ServiceUnavailableError {
  readonly kind: GitHostErrorKind;
  /** Host of the git server with its port where it has one. */
  readonly host: string;
  /** Full path of the project that was asked about. */
  readonly project: string;
  /** HTTP status; absent where there was no answer. */
  readonly status?: number;
  /** What went wrong, without the hint. */
  readonly reason: string;
  /** What to do about it. */
  readonly hint: string;

  constructor(
    options: {
      kind: GitHostErrorKind;
      host: string;
      project: string;
      reason: string;
      hint: string;
      status?: number;
    },
    cause?: unknown,
  ) {
    super(`${options.reason}. ${options.hint}.`, cause);
    this.kind = options.kind;
    this.host = options.host;
    this.project = options.project;
    this.status = options.status;
    this.reason = options.reason;
    this.hint = options.hint;
  }
}

/** @public */
export function isGitHostError(
  error: unknown,
  kind?: GitHostErrorKind,
): error is GitHostError {
  return (
    error instanceof GitHostError && (kind === undefined || error.kind === kind)
  );
}
