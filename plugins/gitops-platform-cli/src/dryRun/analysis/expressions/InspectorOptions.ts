import type { Language } from './Language';
import type { Report } from './Report';

/** What the inspection of a template depends on. */
export interface InspectorOptions {
  language: Language;
  report: Report;
  /** Explains a name that is no variable here, e.g. `parameters` in a skeleton file. */
  hintForVariable?: (name: string) => string | undefined;
  /** Keys that are asked for with `is defined` or `default` may be missing. */
  allowsMissing?: boolean;
}
