import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fastify } from 'fastify';
import { createCache } from '../src/cache.ts';

describe('cache', () => {
  for (const url of [undefined, 'redis://127.0.0.1:1']) {
    it(`may be missing: ${url}`, async () => {
      const cache = createCache(url, fastify().log);

      assert.equal(await cache.count('requests'), undefined);
      cache.close();
    });
  }
});
