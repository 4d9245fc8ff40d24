/** What the cases of one template exercised, and what they did not. */
export interface TemplateCoverage {
  /** `metadata.name`. */
  template: string;
  items: CoverageItem[];
  /** Number of items that at least one case reached. */
  covered: number;
  total: number;
}

/** One thing that a case can exercise. */
export interface CoverageItem {
  kind: 'step' | 'if' | 'each' | 'parameter';
  /** Id of the step, or dotted path of the parameter. */
  subject: string;
  /** `run` for a step, `true`/`false` for an `if`, `0`/`1`/`n` for an `each`, the value of a parameter as JSON. */
  variant: string;
  /** Number of cases that exercised it. */
  cases: number;
  /** Place in the template file. */
  line?: number;
}
