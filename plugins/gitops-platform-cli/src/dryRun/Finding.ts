/** A place in a file. Lines and columns start at 1. */
export interface Place {
  /** Relative to the folder that the command was started in, with forward slashes. */
  file: string;
  line?: number;
  column?: number;
}

/**
 * Something that is wrong with a template, a case, or what came out of it.
 * Errors make the command fail; warnings and notes do not.
 */
export interface Finding extends Place {
  /** Stable name in kebab case, e.g. `unknown-filter`; what reports group by. */
  rule: string;
  severity: 'error' | 'warning' | 'note';
  /** One sentence: what is wrong. */
  message: string;
  /** What to do about it, e.g. `did you mean "lower"?`. */
  hint?: string;
  /** Unified diff that shows it, for differences from a golden tree. */
  diff?: string;
}
