import type { FastifyBaseLogger } from 'fastify';
import { createClient } from 'redis';

export interface Cache {
  /** Counts one more; `undefined` while there is no cache. */
  count(key: string): Promise<number | undefined>;
  close(): void;
}

/**
 * A cache may be missing: the service works without one, only slower. So a
 * failure is logged, never passed on to the caller.
 */
export function createCache(
  url: string | undefined,
  logger: FastifyBaseLogger,
): Cache {
  if (!url) {
    logger.info('no REDIS_URL, working without a cache');
    return { count: async () => undefined, close: () => undefined };
  }

  const client = createClient({
    url,
    disableOfflineQueue: true,
    // Slower than this, it is no help.
    commandOptions: { timeout: 200 },
  });
  client.on('error', (error: unknown) => {
    logger.warn({ err: error }, 'cache is not available');
  });
  client.connect().catch((error: unknown) => {
    logger.warn({ err: error }, 'cache connection ended');
  });

  return {
    count: async key => {
      if (!client.isReady) {
        return undefined;
      }
      try {
        return await client.incr(key);
      } catch (error) {
        logger.warn({ err: error }, 'cache did not answer');
        return undefined;
      }
    },
    close: () => client.destroy(),
  };
}
