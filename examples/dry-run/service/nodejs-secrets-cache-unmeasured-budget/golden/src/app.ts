import { setTimeout as sleep } from 'node:timers/promises';
import { type FastifyInstance, fastify } from 'fastify';
import { createCache } from './cache.ts';
import type { Configuration } from './configuration.ts';
import { addMetrics } from './metrics.ts';
import { RequestLog } from './requestLog.ts';
import { addRoutes } from './routes.ts';

export interface App {
  server: FastifyInstance;
  /**
   * Ends it without losing a request: not ready first, then a pause in which
   * the gateway notices, then no new connections, then the end of those in
   * progress.
   */
  shutDown(): Promise<void>;
}

/** The HTTP server: routes of the service, probes, metrics, logs. */
export function createApp(configuration: Configuration): App {
  const server = fastify({
    logger: {
      level: configuration.logLevel,
      base: {
        service: configuration.serviceName,
        version: configuration.version,
        environment: configuration.environment,
      },
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: level => ({ level }) },
    },
    logController: new RequestLog(),
    requestIdHeader: 'x-request-id',
    // A caller that sends byte by byte must not hold a connection forever...
    requestTimeout: 30_000,
    // ... and the gateway, not the service, ends idle ones: otherwise it may
    // send into one that is being closed.
    keepAliveTimeout: 120_000,
    bodyLimit: 1024 * 1024,
  });

  server.setErrorHandler<Error & { statusCode?: number }>(
    (error, request, reply) => {
      const status = error.statusCode ?? 500;
      if (status < 500) {
        return reply.send(error);
      }
      // What went wrong inside is for the log, not for the caller.
      request.log.error({ err: error }, 'request failed');
      return reply.code(status).send({ error: 'internal error' });
    },
  );
  addMetrics(server);

  let isReady = true;
  server.addHook('onSend', async (_request, reply) => {
    if (!isReady) {
      // Or the gateway would keep the connection, and closing wait for it.
      reply.header('connection', 'close');
    }
  });
  server.get('/healthz', async () => ({ status: 'ok' }));
  server.get('/readyz', async (_request, reply) => {
    reply.code(isReady ? 200 : 503);
    return { status: isReady ? 'ready' : 'shutting down' };
  });

  const cache = createCache(configuration.redisUrl, server.log);
  server.addHook('onClose', async () => cache.close());
  addRoutes(server, configuration, cache);

  return {
    server,
    shutDown: async () => {
      isReady = false;
      await sleep(configuration.shutdownDelayMs);
      const timer = setTimeout(() => {
        server.log.warn('requests did not end in time, closing connections');
        server.server.closeAllConnections();
      }, configuration.shutdownTimeoutMs);
      await server.close();
      clearTimeout(timer);
      server.log.info('stopped');
    },
  };
}
