import { CustomErrorBase } from '@backstage/errors';
import type { Response } from 'express';

/**
 * Nobody is there to be answered, and nothing is wrong here: nginx's status for
 * it keeps the log of errors free of people who leave a page.
 */
class ClientGoneError extends CustomErrorBase {
  readonly statusCode = 499;
}

/** Aborts when the client goes away before it has its answer. */
export function signalOf(response: Response): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => {
    if (!response.writableEnded) {
      controller.abort(
        new ClientGoneError('The client went away before it had its answer'),
      );
    }
  });
  return controller.signal;
}
