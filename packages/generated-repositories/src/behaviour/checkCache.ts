import { setTimeout as pause } from 'node:timers/promises';
import type { Writable } from 'node:stream';
import { z } from 'zod/v4';
import { checkLogs } from './checkLogs';
import { acceptsConnections, expectStatus } from './requests';
import { withService, type StartCommand } from './RunningService';
import type { SlowCache } from './SlowCache';
import { waitFor } from '../processes/waitFor';
import { withTimeout } from '../processes/withTimeout';

/** How long an answer is awaited that hangs on a cache which is held up. */
const ANSWER = 10_000;

const body = z.object({ requests: z.number() });

/**
 * The service counts its requests in the cache, and a request that waits for
 * the cache while the service ends is still answered.
 */
export async function checkCache(
  start: StartCommand,
  cache: SlowCache,
  { log, end }: { log: Writable; end: number },
): Promise<void> {
  await withService(
    start,
    { variables: { SHUTDOWN_DELAY_MS: '0', REDIS_URL: cache.url }, log },
    async ({ process, port, baseUrl }) => {
      const count = async () => {
        const answer = await expectStatus(`${baseUrl}/`, 200);
        return body.safeParse(JSON.parse(answer.body)).data?.requests;
      };
      // The first requests may come before the connection to the cache.
      const first = await waitFor(
        '/ did not count requests in the cache',
        count,
      );
      const second = await count();
      if (second !== first + 1) {
        throw new Error(
          `/ counted ${second} requests in the cache after ${first}`,
        );
      }

      const { firstCommand } = cache.hold();
      const answer = expectStatus(`${baseUrl}/`, 200);
      // It is awaited below; a failure before is told there.
      answer.catch(() => undefined);
      await withTimeout('/ did not ask the cache', firstCommand, ANSWER);
      process.terminate();
      await refusesConnections(port);
      cache.release();
      await withTimeout(
        'A request that waited for the cache was not answered after SIGTERM',
        answer,
        ANSWER,
      );
      await process.expectCleanEnd(end);
      checkLogs(process.lines);
    },
  );
}

/** Waits for the end of the listener, for as long as a request may be held up. */
async function refusesConnections(port: number): Promise<void> {
  for (let attempt = 0; attempt < 20; attempt++) {
    if (!(await acceptsConnections(port))) {
      return;
    }
    await pause(50);
  }
}
