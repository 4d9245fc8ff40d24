import { setTimeout as sleep } from 'node:timers/promises';
import { ConflictError } from '@backstage/errors';
import { isGitHostError } from '../gitlab';

/**
 * How often a change is computed and written before giving up. Of 50 backends
 * that write to one file at the same moment, one wins each time; with pauses
 * that grow until all of them have room, the last one needs about 14 attempts.
 */
export const MAXIMUM_ATTEMPTS = 20;

/** No new attempt is made after this time. */
const PATIENCE_MILLISECONDS = 300_000;

const FIRST_PAUSE_MILLISECONDS = 400;
const LONGEST_PAUSE_MILLISECONDS = 20_000;

/**
 * The repository changed between the read and the write; the attempt has
 * written nothing.
 */
export class MovedError extends Error {}

/**
 * Repeats an attempt that lost a race, from its read on, with a growing random
 * pause in between. Every other failure is final.
 *
 * @throws ConflictError after {@link MAXIMUM_ATTEMPTS} attempts or five minutes.
 */
export async function compareAndSwap<T>(
  attempt: () => Promise<T>,
  options: { what: string; signal?: AbortSignal },
): Promise<T> {
  const end = Date.now() + PATIENCE_MILLISECONDS;
  for (let count = 1; ; count++) {
    options.signal?.throwIfAborted();
    const start = Date.now();
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof MovedError) && !saysMoved(error)) {
        throw error;
      }
      const pause = pauseAfter(count, Date.now() - start);
      if (count === MAXIMUM_ATTEMPTS || Date.now() + pause > end) {
        throw new ConflictError(
          `${options.what} changed while it was being written, ${count} times in a row; nothing was written. Run the task again`,
          error,
        );
      }
      await sleep(pause, undefined, { signal: options.signal });
    }
  }
}

/**
 * Anywhere between nothing and the bound, because competitors that wait alike
 * meet again. The bound grows from what the attempt took: a git host that is
 * slow under the load of all of them needs them further apart.
 */
function pauseAfter(attempts: number, milliseconds: number): number {
  const first = Math.max(FIRST_PAUSE_MILLISECONDS, milliseconds);
  const bound = Math.min(
    first * 2 ** (attempts - 1),
    LONGEST_PAUSE_MILLISECONDS,
  );
  return Math.random() * bound;
}

/**
 * GitLab's words for a lost race when a commit is made (REST API v4, 400): the
 * file differs from `last_commit_id`, the branch to be cut exists by now, or the
 * ref moved under the hook.
 */
const MOVED =
  /has changed since you started editing|A branch called '.*' already exists|Please refresh and try again|reference update|cannot lock ref/i;

/** Whether GitLab refused a write because somebody else was faster: what is there is theirs. */
export function saysMoved(error: unknown): boolean {
  return (
    (isGitHostError(error, 'rejected') && MOVED.test(error.reason)) ||
    (isGitHostError(error) && error.status === 409 && MOVED.test(error.reason))
  );
}
