import type { TemplateCase } from '../CaseResult';
import type { Finding } from '../Finding';

/** Cases that were derived from the form of a template, and what stood in the way. */
export interface GeneratedMatrix {
  /** Every one is valid against every page of the form; names are unique and stable. */
  cases: TemplateCase[];
  /** Parameters for which there is no value, combinations beyond the limit. */
  findings: Finding[];
}

export interface MatrixOptions {
  /**
   * Explicit cases of the template: the first source of values. Those that
   * expect an error are not read.
   */
  explicit: TemplateCase[];
  /** Most cases per template; 50 unless given, 0 generates none. */
  limit?: number;
  /**
   * Combinations that the template refuses by intention. A case is left out
   * when all the values of one of them are in it, e.g.
   * `{ language: 'go', cache: true }`.
   */
  exclude?: Record<string, unknown>[];
  /** Entity reference of the person who runs the cases. */
  user?: string;
}
