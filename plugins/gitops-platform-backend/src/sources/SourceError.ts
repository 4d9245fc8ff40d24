import { CustomErrorBase } from '@backstage/errors';

/**
 * - `unreachable`: no connection, or it broke
 * - `timeout`: no answer in time
 * - `overloaded`: the source asks to come back later (429)
 * - `failing`: the source says that something is wrong with itself (5xx)
 * - `refused`: the source refuses the credentials of the portal
 * - `malformed`: something else answers in its place
 */
export type SourceErrorKind =
  | 'unreachable'
  | 'timeout'
  | 'overloaded'
  | 'failing'
  | 'refused'
  | 'malformed';

/**
 * A source of live state did not answer as it should. Messages name the host
 * and never hold a header or a body.
 */
export class SourceError extends CustomErrorBase {
  override readonly name = 'SourceError';
  readonly kind: SourceErrorKind;
  /** What to do about it, one sentence. */
  readonly hint: string;

  constructor(
    options: { kind: SourceErrorKind; message: string; hint: string },
    cause?: unknown,
  ) {
    super(options.message, cause as Error | undefined);
    this.kind = options.kind;
    this.hint = options.hint;
  }
}

export function isSourceError(
  error: unknown,
  kind?: SourceErrorKind,
): error is SourceError {
  return (
    error instanceof SourceError && (kind === undefined || error.kind === kind)
  );
}
