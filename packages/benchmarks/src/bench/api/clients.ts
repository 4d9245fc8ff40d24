// The people who look at pages, in a process of their own: what they cost is
// not taken from the backend that is measured.
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { serveParent } from './serveParent';

/** A page that takes longer has failed, in milliseconds. */
const TIMEOUT = 60_000;

/** What the clients are to do. */
export interface Visit {
  clients: {
    /** Who the client is to the backend. */
    token: string;
    /** One after another; for each page its addresses. */
    pages: string[][];
  }[];
  /** Milliseconds from one page of a client to the next; none where absent. */
  pause?: number;
}

/** How long each page took until its last answer was there, in milliseconds. */
export type Durations = number[];

const agent = new Agent({ keepAlive: true, maxSockets: Infinity });

async function visit({ clients, pause }: Visit): Promise<Durations> {
  const durations: Durations = [];
  await Promise.all(
    clients.map(async ({ token, pages }, client) => {
      if (pause) {
        await sleep((client * pause) / clients.length);
      }
      for (const addresses of pages) {
        const begun = performance.now();
        await Promise.all(addresses.map(address => get(address, token)));
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
function get(url: string, token: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}` };
    const options = { agent, headers, timeout: TIMEOUT };
    const sent = request(url, options, response => {
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
      sent.reusedSocket ? resolve(get(url, token)) : reject(error),
    );
    sent.end();
  });
}

serveParent(message => visit(message as Visit));
