import {
  createServer as createHttpServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { Logger } from './logger.ts';
import { createMetrics } from './metrics.ts';
import { sendJson, type Routes } from './routes.ts';

export interface Service {
  server: Server;
  /** Answers `/readyz` with 503 from now on; everything else keeps working. */
  stopAcceptingTraffic(): void;
}

/** An HTTP server with the given routes, probes and metrics. */
export function createService(routes: Routes, logger: Logger): Service {
  const metrics = createMetrics();
  let ready = true;

  const allRoutes: Routes = {
    'GET /healthz': (_request, response) => {
      sendJson(response, 200, { status: 'ok' });
    },
    'GET /readyz': (_request, response) => {
      sendJson(
        response,
        ready ? 200 : 503,
        ready ? { status: 'ready' } : { status: 'shutting down' },
      );
    },
    'GET /metrics': async (_request, response) => {
      const body = await metrics.registry.metrics();
      response.writeHead(200, { 'content-type': metrics.registry.contentType });
      response.end(body);
    },
    ...routes,
  };

  const handle = async (
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> => {
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    const route = `${method} ${path}`;
    const handler = Object.hasOwn(allRoutes, route)
      ? allRoutes[route]
      : undefined;

    const stop = metrics.requestDuration.startTimer();
    const start = performance.now();
    response.once('close', () => {
      // An unknown path must not become a label: anybody could fill the memory.
      const labels = {
        method: request.method ?? '',
        route: handler ? path : 'unknown',
        status: String(response.statusCode),
      };
      stop(labels);
      const isProbe = ['/healthz', '/readyz', '/metrics'].includes(path);
      logger[isProbe ? 'debug' : 'info'](
        { ...labels, path, durationMs: Math.round(performance.now() - start) },
        'request',
      );
    });

    if (!handler) {
      sendJson(response, 404, { error: 'not found' });
      return;
    }
    await handler(request, response);
  };

  const server = createHttpServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      logger.error({ err: error }, 'request failed');
      if (response.headersSent) {
        response.destroy();
      } else {
        sendJson(response, 500, { error: 'internal error' });
      }
    });
  });

  return {
    server,
    stopAcceptingTraffic: () => {
      ready = false;
    },
  };
}
