import type { Writable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { checkLogs } from './checkLogs';
import { checkMetrics } from './checkMetrics';
import { expectStatus, statusOf } from './requests';
import { withCache } from './SlowCache';
import { beginSlowRequest } from './slowRequest';
import { withService, type StartCommand } from './RunningService';
import { waitFor } from '../processes/waitFor';
import { checkCache } from './checkCache';

/** Between "not ready" and the end of the listener, so that it can be looked at. */
const DELAY = 4_000;

/** What a service may take to end on a loaded machine, beside its own delay. */
const END = 15_000;

export interface ServiceCheckOptions {
  hasCache: boolean;
  log: Writable;
}

/**
 * Starts a service for real, asks what Kubernetes and Prometheus ask, and ends
 * it as Kubernetes does. Everything that it prints must be a log entry.
 */
export async function checkService(
  start: StartCommand,
  { hasCache, log }: ServiceCheckOptions,
): Promise<void> {
  await checkLife(start, log);
  if (hasCache) {
    await withCache(log, cache => checkCache(start, cache, { log, end: END }));
  }
}

/** From the first probe to the end, without the cache that it may do without. */
async function checkLife(start: StartCommand, log: Writable): Promise<void> {
  await withService(
    start,
    { variables: { SHUTDOWN_DELAY_MS: String(DELAY) }, log },
    async ({ process, port, baseUrl }) => {
      await expectStatus(`${baseUrl}/healthz`, 200);
      await expectStatus(`${baseUrl}/`, 200);
      await checkMetrics(baseUrl);

      const slow = await beginSlowRequest(port);
      process.terminate();
      await waitFor(
        '/readyz did not answer 503 after SIGTERM',
        async () => (await statusOf(`${baseUrl}/readyz`)) === 503 || undefined,
        DELAY,
      );
      await expectStatus(`${baseUrl}/healthz`, 200);
      await pause(DELAY / 4);
      const { statusLine } = await slow.finish();
      if (!statusLine.startsWith('HTTP/1.1 200')) {
        throw new Error(
          `A request in progress was not answered after SIGTERM, but got "${statusLine}"`,
        );
      }
      await process.expectCleanEnd(DELAY + END);
      checkLogs(process.lines);
    },
  );
}
