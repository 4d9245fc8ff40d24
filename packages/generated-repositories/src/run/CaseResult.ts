import type { GeneratedCase } from '../cases/GeneratedCase';
import type { Step } from '../languages';

/** What is done with a repository, in this order. */
export type Part = Step['name'] | 'run';

export const PARTS: Part[] = [
  'install',
  'lint',
  'test',
  'build',
  'docs',
  'run',
];

export interface CaseResult {
  generated: GeneratedCase;
  /** Milliseconds. */
  times: Partial<Record<Part, number>>;
  logFile: string;
  failure?: { part: Part; problem: string };
}
