export interface HumanReportOptions {
  stream: NodeJS.WritableStream & { isTTY?: boolean; columns?: number };
  /** Colours; decided by the terminal unless given. */
  color?: boolean;
  /** Also lists cases that passed, whole diffs, and the log of those that failed. */
  verbose?: boolean;
}
