import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Cache } from './cache.ts';
import type { Configuration } from './configuration.ts';

export type Handler = (
  request: IncomingMessage,
  response: ServerResponse,
) => void | Promise<void>;

/** `GET /orders` and the like; the key is also the `route` label of the metrics. */
export type Routes = Record<string, Handler>;

/** What this service is for. The probes and the metrics are in `server.ts`. */
export function createRoutes(
  configuration: Configuration,
  cache: Cache,
): Routes {
  return {
    'GET /': async (_request, response) => {
      sendJson(response, 200, {
        service: configuration.serviceName,
        version: configuration.version,
        environment: configuration.environment,
        requests: await cache.count('requests'),
      });
    },
  };
}

export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(`${JSON.stringify(body)}\n`);
}
