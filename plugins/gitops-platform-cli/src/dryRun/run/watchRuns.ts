import { UsageError } from '../UsageError';
import { FileWatcher } from './FileWatcher';
import type { RunPlan } from './planRun';
import type { Setup } from './Setup';

/**
 * Runs everything, and then what each change of files touches, one run after the other, until the
 * signal comes.
 *
 * @param options.refused - hears of what cannot be used: while a person edits, a template may be gone
 * for a moment, or the configuration broken
 */
export async function watchRuns(
  setup: Setup,
  options: {
    run(plan: RunPlan): Promise<unknown>;
    refused(error: UsageError): void;
    signal: AbortSignal;
  },
): Promise<void> {
  const { run, refused, signal } = options;
  const files = new FileWatcher();
  try {
    await files.watch(setup.watched);
    await run(setup.plan);
    while (!signal.aborted) {
      const paths = await files.changes(signal);
      if (!signal.aborted) {
        try {
          const plan = await setup.follow(paths);
          await files.watch(setup.watched);
          await run(plan);
        } catch (error) {
          if (!(error instanceof UsageError)) {
            throw error;
          }
          refused(error);
        }
      }
    }
  } finally {
    await files.close();
  }
}
