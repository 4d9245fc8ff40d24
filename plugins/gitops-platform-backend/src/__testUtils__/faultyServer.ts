import {
  createServer as createHttpServer,
  type RequestListener,
} from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Answer } from './loopbackServer';

/** A certificate with its key, both as PEM text. */
export interface ServerCertificate {
  key: string;
  cert: string;
}

/** A source that can be taken away and brought back at the same address. */
export interface FaultyServer {
  url: string;
  /** `{method} {path}` of every request so far. */
  requests: string[];
  /** Requests that have no answer yet. */
  waiting(): number;
  answer: Answer;
  stop(): Promise<void>;
  start(certificate?: ServerCertificate): Promise<void>;
}

/** @param certificate - makes it a server with TLS */
export async function startFaultyServer(
  answer: Answer,
  certificate?: ServerCertificate,
): Promise<FaultyServer> {
  const requests: string[] = [];
  const current = { answer };
  let open = 0;
  const listener: RequestListener = (request, response) => {
    requests.push(`${request.method} ${request.url}`);
    open++;
    response.on('close', () => open--);
    current.answer(request, response);
  };
  const create = (present?: ServerCertificate) =>
    present ? createHttpsServer(present, listener) : createHttpServer(listener);
  let server = create(certificate);
  const listen = (port: number) =>
    new Promise<void>(resolve =>
      server.listen(port, '127.0.0.1', () => resolve()),
    );
  await listen(0);
  const { port } = server.address() as AddressInfo;

  return {
    url: `${certificate ? 'https' : 'http'}://127.0.0.1:${port}`,
    requests,
    waiting: () => open,
    get answer() {
      return current.answer;
    },
    set answer(next) {
      current.answer = next;
    },
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
    async start(present = certificate) {
      server = create(present);
      await listen(port);
    },
  };
}
