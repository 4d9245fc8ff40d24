import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PageView } from './subjects';

/** People who look at pages at the same time. */
export const CLIENTS = 200;

/** A page that takes longer has failed, in milliseconds. */
const TIMEOUT = 60_000;

const agent = new Agent({ keepAlive: true, maxSockets: Infinity });

/** How long each page took until its last answer was there, in milliseconds. */
export type Durations = number[];

/**
 * Lets clients look at pages.
 *
 * @param servicesOf - the services whose pages a client looks at, one after another
 * @param pause - milliseconds between two pages of a client; none where absent
 */
export async function view(
  url: string,
  page: PageView,
  servicesOf: (client: number) => number[],
  pause?: number,
): Promise<Durations> {
  const durations: Durations = [];
  await Promise.all(
    Array.from({ length: CLIENTS }, async (_, client) => {
      if (pause) {
        await sleep((client * pause) / CLIENTS);
      }
      for (const service of servicesOf(client)) {
        const begun = performance.now();
        await Promise.all(page(service).map(path => get(`${url}${path}`)));
        const took = performance.now() - begun;
        durations.push(took);
        if (pause) {
          await sleep(Math.max(0, pause - took));
        }
      }
    }),
  );
  return durations;
}

/** @throws Error where the answer is not 200 */
function get(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, timeout: TIMEOUT }, response => {
      response.resume();
      response.on('error', reject);
      response.on('end', () =>
        response.statusCode === 200
          ? resolve()
          : reject(new Error(`${url} was answered ${response.statusCode}`)),
      );
    });
    sent.on('timeout', () => sent.destroy(new Error(`${url} timed out`)));
    sent.on('error', error =>
      // A connection may close just when it is used again; browsers ask anew.
      sent.reusedSocket ? resolve(get(url)) : reject(error),
    );
    sent.end();
  });
}

/** The value that this part of the durations does not exceed, e.g. 0.99. */
export function percentile(durations: Durations, part: number): number {
  const sorted = [...durations].sort((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)];
}
