import { once } from 'node:events';
import { createApp } from './app.ts';
import { readConfiguration } from './configuration.ts';

const configuration = readConfiguration(process.env);
const app = createApp(configuration);

await app.server.listen({ host: '0.0.0.0', port: configuration.port });

const signal = await Promise.race([
  once(process, 'SIGTERM').then(() => 'SIGTERM'),
  once(process, 'SIGINT').then(() => 'SIGINT'),
]);
app.server.log.info({ signal }, 'received');
await app.shutDown();
