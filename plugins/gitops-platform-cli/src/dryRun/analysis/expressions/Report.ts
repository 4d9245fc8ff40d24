import type { Severity } from '../Findings';
import type { Rule } from '../rules';
import type { Span } from '../syntax';

/** Takes what is wrong with a part of a template. */
export type Report = (
  rule: Rule,
  severity: Severity,
  span: Span,
  message: string,
  hint?: string,
) => void;
