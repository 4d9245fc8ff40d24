import { setTimeout as sleep } from 'node:timers/promises';
import { ConflictError } from '@backstage/errors';
import { isGitHostError } from '../gitlab';

/** How often an edit is computed and written before giving up. */
export const MAXIMUM_ATTEMPTS = 5;

const BASE_DELAY_MILLISECONDS = 200;

/**
 * The repository changed between the read and the write; the attempt has
 * written nothing.
 */
export class MovedError extends Error {}

/**
 * Repeats an attempt that lost a race, from its read on, with a growing random
 * pause in between. Every other failure is final.
 *
 * @throws ConflictError after {@link MAXIMUM_ATTEMPTS} attempts.
 */
export async function compareAndSwap<T>(
  attempt: () => Promise<T>,
  options: { what: string; signal?: AbortSignal; delay?: number },
): Promise<T> {
  for (let count = 1; ; count++) {
    options.signal?.throwIfAborted();
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof MovedError) && !saysMoved(error)) {
        throw error;
      }
      if (count === MAXIMUM_ATTEMPTS) {
        throw new ConflictError(
          `${options.what} changed while it was being written, ${MAXIMUM_ATTEMPTS} times in a row; nothing was written. Run the task again`,
          error,
        );
      }
    }
    const delay = (options.delay ?? BASE_DELAY_MILLISECONDS) * 2 ** (count - 1);
    await sleep(delay * (0.5 + Math.random()), undefined, {
      signal: options.signal,
    });
  }
}

/**
 * GitLab's words for a lost race when a commit is made (REST API v4, 400): the
 * file differs from `last_commit_id`, the branch to be cut exists by now, or the
 * ref moved under the hook.
 */
const MOVED =
  /has changed since you started editing|A branch called '.*' already exists|Please refresh and try again|reference update|cannot lock ref/i;

function saysMoved(error: unknown): boolean {
  return (
    (isGitHostError(error, 'rejected') && MOVED.test(error.reason)) ||
    (isGitHostError(error) && error.status === 409 && MOVED.test(error.reason))
  );
}
