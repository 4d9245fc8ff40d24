import type { Severity } from '../Findings';
import type { Span } from '../syntax';

/** Takes what is wrong with a part of a template. */
export type Report = (
  rule: string,
  severity: Severity,
  span: Span,
  message: string,
  hint?: string,
) => void;
