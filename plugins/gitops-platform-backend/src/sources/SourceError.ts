import { CustomErrorBase } from '@backstage/errors';
import type { SourceFailureReason } from '@gitops-platform/backstage-plugin-gitops-platform-common';

/** How a source fails that has answered, or will not. */
export type SourceErrorKind = Exclude<SourceFailureReason, 'late'>;

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
