import { createClient } from 'redis';
import type { Logger } from './logger.ts';

export interface Cache {
  /** Counts one more; `undefined` while there is no cache. */
  count(key: string): Promise<number | undefined>;
  close(): void;
}

/**
 * A cache may be missing: the service works without one, only slower. So a
 * failure is logged, never passed on to the caller.
 */
export function createCache(url: string | undefined, logger: Logger): Cache {
  if (!url) {
    logger.info('no REDIS_URL, working without a cache');
    return { count: () => Promise.resolve(undefined), close: () => undefined };
  }

  const client = createClient({ url, disableOfflineQueue: true });
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
