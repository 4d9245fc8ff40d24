import type { Finding } from '../Finding';

/** Something that is wrong with a produced file. */
export interface Problem
  extends Pick<Finding, 'rule' | 'severity' | 'message' | 'hint'> {
  /** Path of the produced file. */
  path: string;
  /** In the produced file; lines and columns start at 1. */
  line?: number;
  column?: number;
}
