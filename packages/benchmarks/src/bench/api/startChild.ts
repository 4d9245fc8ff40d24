import { fork } from 'node:child_process';
import { once } from 'node:events';

/** A program of the benchmark in a process of its own. */
export interface Child {
  /** Sends a message and waits for the answer. */
  ask<T>(message: object): Promise<T>;
  stop(): Promise<void>;
}

/**
 * Starts a program beside this file. The transform for TypeScript is handed
 * down by this process.
 *
 * @param program - file name
 * @param options - handed over as JSON in the first argument
 */
export async function startChild(
  program: string,
  options: object,
): Promise<Child> {
  const child = fork(require.resolve(`./${program}`), [
    JSON.stringify(options),
  ]);
  const failed = once(child, 'exit').then(([code]): never => {
    throw new Error(`${program} ended with ${code}.`);
  });
  // It ends by itself when it is stopped, and then nobody waits for an answer.
  failed.catch(() => undefined);
  const answer = <T>() =>
    Promise.race([
      new Promise<T>(resolve => {
        // Other parts of a backend may speak on the same channel.
        const listener = (message: unknown) => {
          if (message && typeof message === 'object' && 'answer' in message) {
            child.off('message', listener);
            resolve(message.answer as T);
          }
        };
        child.on('message', listener);
      }),
      failed,
    ]);
  await answer();
  return {
    ask<T>(message: object) {
      const answered = answer<T>();
      child.send(message);
      return answered;
    },
    async stop() {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}
