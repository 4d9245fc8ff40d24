/**
 * Exit codes of the commands that change a checkout. 1 is left to what nobody
 * foresaw.
 */
export const ExitCode = {
  /** The change is made, would be made, or is there already. */
  done: 0,
  /** The command line is wrong, or the change or a file cannot be used. */
  refused: 2,
  /** Other values are there already. */
  conflict: 3,
} as const;
