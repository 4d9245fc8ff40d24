import { once } from 'node:events';
import { createCache } from './cache.ts';
import { readConfiguration, SECRET_NAMES } from './configuration.ts';
import { createLogger } from './logger.ts';
import { createRoutes } from './routes.ts';
import { createService } from './server.ts';
import { shutDown } from './shutdown.ts';

const configuration = readConfiguration(process.env);
const logger = createLogger(configuration);

for (const name of SECRET_NAMES) {
  if (!configuration.secrets[name]) {
    logger.warn({ variable: name }, 'secret is not set');
  }
}

const cache = createCache(configuration.redisUrl, logger);
const service = createService(createRoutes(configuration, cache), logger);
service.server.listen(configuration.port);
await once(service.server, 'listening');
logger.info({ port: configuration.port }, 'listening');

const signal = await Promise.race([
  once(process, 'SIGTERM').then(() => 'SIGTERM'),
  once(process, 'SIGINT').then(() => 'SIGINT'),
]);
logger.info({ signal }, 'received');
await shutDown(service, configuration, logger);
cache.close();
