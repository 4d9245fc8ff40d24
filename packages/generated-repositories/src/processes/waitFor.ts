import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks again and again until there is an answer.
 *
 * @param expectation - completes the sentence "… within 30 s"
 */
export async function waitFor<T>(
  expectation: string,
  ask: () => Promise<T | undefined>,
  timeout = 30_000,
): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) {
      return answer;
    }
    if (Date.now() > end) {
      throw new Error(`${expectation} within ${timeout / 1000} s`);
    }
    await pause(50);
  }
}
