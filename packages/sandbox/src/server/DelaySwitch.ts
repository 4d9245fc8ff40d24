import { InputError } from '@backstage/errors';
import { RequestHandler } from 'express';

/** Longest delay in milliseconds: a minute is slower than any client waits. */
const LONGEST_DELAY = 60_000;

/** Makes a stand-in slow on purpose: every request waits before it is served. */
export class DelaySwitch {
  #milliseconds = 0;

  /**
   * @param milliseconds - how long each request waits from now on; 0 is as fast as possible
   * @throws InputError where it is not a number between 0 and 60000.
   */
  set(milliseconds: number): void {
    if (!(milliseconds >= 0 && milliseconds <= LONGEST_DELAY)) {
      throw new InputError(
        `A delay is between 0 and ${LONGEST_DELAY} milliseconds, not ${milliseconds}`,
      );
    }
    this.#milliseconds = milliseconds;
  }

  /** The middleware that waits. */
  middleware(): RequestHandler {
    return (_req, res, next) => {
      if (this.#milliseconds === 0) {
        next();
        return;
      }
      const timer = setTimeout(next, this.#milliseconds);
      res.once('close', () => clearTimeout(timer));
    };
  }
}
