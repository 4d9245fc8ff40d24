import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { PortalOptions } from './portal';

export interface Portal {
  /** With `/api/` at its end. */
  url: string;
  /** The most memory that it took so far, in bytes. */
  peakMemory(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts `portal.ts`; the transform for TypeScript is handed down by this process. */
export async function startPortal(options: PortalOptions): Promise<Portal> {
  const child = fork(
    require.resolve('./portal.ts'),
    [JSON.stringify(options)],
    {
      env: { ...process.env, NODE_ENV: 'development' },
    },
  );
  const port = await Promise.race([
    answerOf(child, 'port'),
    once(child, 'exit').then(([code]) => {
      throw new Error(`The backend ended with ${code} before it was up.`);
    }),
  ]);
  return {
    url: `http://127.0.0.1:${port}/api/`,
    async peakMemory() {
      const answer = answerOf(child, 'memory');
      child.send('memory');
      return answer;
    },
    async stop() {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}

/** Other parts of the backend may speak on the same channel. */
function answerOf(child: ChildProcess, field: string): Promise<number> {
  return new Promise(resolve => {
    const listener = (message: unknown) => {
      const value = (message as Record<string, unknown> | null)?.[field];
      if (typeof value === 'number') {
        child.off('message', listener);
        resolve(value);
      }
    };
    child.on('message', listener);
  });
}
