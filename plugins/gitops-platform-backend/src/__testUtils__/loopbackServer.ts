import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

export type Answer = (
  request: IncomingMessage,
  response: ServerResponse,
) => void;

/** An HTTP server whose next answers a test decides. */
export interface LoopbackServer {
  url: string;
  /** `{method} {path}` of every request so far. */
  requests: string[];
  answer: Answer;
  stop(): Promise<void>;
}

export async function startLoopbackServer(
  answer: Answer,
): Promise<LoopbackServer> {
  const server = createServer();
  await new Promise<void>(resolve =>
    server.listen(0, '127.0.0.1', () => resolve()),
  );
  const handle: LoopbackServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: [],
    answer,
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  server.on('request', (request, response) => {
    handle.requests.push(`${request.method} ${request.url}`);
    handle.answer(request, response);
  });
  return handle;
}

export function json(status: number, body: unknown): Answer {
  return (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  };
}
