import { AsyncLocalStorage } from 'node:async_hooks';
import type { StepRun } from '../../CaseResult';
import type { RunIds } from './RunIds';
import type { StepTracker } from './StepTracker';

/** A stubbed action that was called, in the order of the calls. */
export type RecordedRun = Required<Pick<StepRun, 'id' | 'action'>> & {
  input: unknown;
  iteration?: string | number;
};

/** What belongs to one run of one case; its code may run beside that of others. */
export interface RunContext {
  /** Milliseconds since the epoch that every clock of the run shows. */
  now: number;
  ids: RunIds;
  steps: StepTracker;
  /** Lines as they were logged, without colours. */
  log: string[];
  /** What the workspace holds when the last step is done. */
  collect?: (workspacePath: string) => Promise<void>;
  /** Values that stand for secrets, by name. */
  secrets: Record<string, string>;
  /** Connections that were refused, whether or not the code that wanted them went on. */
  refusals: string[];
}

const storage = new AsyncLocalStorage<RunContext>();

/** Runs the function so that everything it calls finds the context. */
export function withRunContext<T>(
  context: RunContext,
  run: () => Promise<T>,
): Promise<T> {
  return storage.run(context, run);
}

/** The context of the run that calls; `undefined` outside of one, e.g. while the engine starts. */
export function currentRun(): RunContext | undefined {
  return storage.getStore();
}
