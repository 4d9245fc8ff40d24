// The people who look at pages, in a process of their own: what they cost is
// not taken from the backend that is measured.
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { serveParent } from './serveParent';

/** A page that takes longer has failed, in milliseconds. */
const TIMEOUT = 60_000;

/** What the clients are to do. */
export interface Visit {
  /** For each client its pages, one after another; for each page its addresses. */
  pages: string[][][];
  /** Milliseconds from one page of a client to the next; none where absent. */
  pause?: number;
}

/** How long each page took until its last answer was there, in milliseconds. */
export type Durations = number[];

const agent = new Agent({ keepAlive: true, maxSockets: Infinity });

async function visit({ pages, pause }: Visit): Promise<Durations> {
  const durations: Durations = [];
  await Promise.all(
    pages.map(async (ofClient, client) => {
      if (pause) {
        await sleep((client * pause) / pages.length);
      }
      for (const addresses of ofClient) {
        const begun = performance.now();
        await Promise.all(addresses.map(get));
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

serveParent(message => visit(message as Visit));
