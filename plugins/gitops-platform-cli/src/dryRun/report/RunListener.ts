import type { CaseResult } from '../CaseResult';
import type { RunReport } from './RunReport';

/** Hears how a run goes on, to show progress. */
export interface RunListener {
  /** Once, when all cases are known. */
  planned(plan: { templates: number; cases: number }): void;
  caseStarted(template: string, caseName: string): void;
  caseFinished(result: CaseResult): void;
  finished(report: RunReport): void;
}
