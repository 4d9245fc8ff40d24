import { once } from 'node:events';
import { readConfiguration } from './configuration.ts';
import { createLogger } from './logger.ts';
import { createRoutes } from './routes.ts';
import { createService } from './server.ts';
import { shutDown } from './shutdown.ts';

const configuration = readConfiguration(process.env);
const logger = createLogger(configuration);

const service = createService(createRoutes(configuration), logger);
service.server.listen(configuration.port);
await once(service.server, 'listening');
logger.info({ port: configuration.port }, 'listening');

const signal = await Promise.race([
  once(process, 'SIGTERM').then(() => 'SIGTERM'),
  once(process, 'SIGINT').then(() => 'SIGINT'),
]);
logger.info({ signal }, 'received');
await shutDown(service, configuration, logger);
