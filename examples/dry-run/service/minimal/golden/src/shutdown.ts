import { setTimeout as sleep } from 'node:timers/promises';
import type { Configuration } from './configuration.ts';
import type { Logger } from './logger.ts';
import type { Service } from './server.ts';

/**
 * Ends the service without losing a request: not ready first, then a pause in
 * which the gateway notices, then no new connections, then the end of those in
 * progress.
 */
export async function shutDown(
  service: Service,
  configuration: Configuration,
  logger: Logger,
): Promise<void> {
  service.stopAcceptingTraffic();
  logger.info('shutting down');
  await sleep(configuration.shutdownDelayMs);

  const closed = new Promise<void>(resolve => {
    service.server.close(() => resolve());
  });
  service.server.closeIdleConnections();

  const timeout = sleep(configuration.shutdownTimeoutMs, 'timeout', {
    ref: false,
  });
  if ((await Promise.race([closed, timeout])) === 'timeout') {
    logger.warn('requests did not end in time, closing their connections');
    service.server.closeAllConnections();
    await closed;
  }
  logger.info('stopped');
}
