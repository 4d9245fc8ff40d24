import type { FastifyInstance } from 'fastify';
import type { Cache } from './cache.ts';
import type { Configuration } from './configuration.ts';

/** What this service is for. Probes and metrics are in `app.ts`. */
export function addRoutes(
  server: FastifyInstance,
  configuration: Configuration,
  cache: Cache,
): void {
  server.get('/', async () => ({
    service: configuration.serviceName,
    version: configuration.version,
    environment: configuration.environment,
    requests: await cache.count('requests'),
  }));
}
