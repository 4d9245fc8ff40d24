import type { RunReport } from './RunReport';

/** Workflow commands that GitHub shows beside the changed lines; one per line. */
export function githubAnnotations(_report: RunReport): string {
  return '';
}
