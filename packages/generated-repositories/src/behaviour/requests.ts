import { connect } from 'node:net';

const TIMEOUT = 10_000;

export interface Answer {
  status: number;
  contentType: string;
  body: string;
}

/** @throws Error where nothing answers within ten seconds */
export async function get(url: string): Promise<Answer> {
  const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT) });
  return {
    status: response.status,
    contentType: response.headers.get('content-type') ?? '',
    body: await response.text(),
  };
}

/** The status of an address; `undefined` while nothing answers there. */
export async function statusOf(url: string): Promise<number | undefined> {
  try {
    return (await get(url)).status;
  } catch {
    return undefined;
  }
}

/** @throws Error naming the address, both statuses and what was answered */
export async function expectStatus(
  url: string,
  status: number,
): Promise<Answer> {
  const answer = await get(url);
  if (answer.status !== status) {
    throw new Error(
      `${new URL(url).pathname} answered ${answer.status}, not ${status}: ${
        answer.body
      }`,
    );
  }
  return answer;
}

/** Whether somebody takes connections on a port of the loopback interface. */
export async function acceptsConnections(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
