import type { RunListener } from './RunListener';

export interface HumanReportOptions {
  stream: NodeJS.WritableStream & { isTTY?: boolean; columns?: number };
  /** Colours; decided by the terminal unless given. */
  color?: boolean;
  /** Also lists cases that passed, log lines of those that failed. */
  verbose?: boolean;
}

/** Writes what people read: progress while it runs, then findings, coverage and a summary line. */
export function createHumanReport(_options: HumanReportOptions): RunListener {
  return {
    planned() {},
    caseStarted() {},
    caseFinished() {},
    finished() {},
  };
}
