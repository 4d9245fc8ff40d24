import type { RunReport } from './RunReport';

/** The report as CodeQuality. */
export function codeQualityReport(_report: RunReport): string {
  return '';
}
