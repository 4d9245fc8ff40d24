import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { type App, createApp } from '../src/app.ts';
import { readConfiguration } from '../src/configuration.ts';

describe('app', () => {
  let app: App;

  beforeEach(() => {
    app = createApp(
      readConfiguration({ VERSION: 'v1.2.3', LOG_LEVEL: 'silent' }),
    );
    app.server.get('/broken', async () => {
      throw new Error('broken on purpose');
    });
    app.server.get('/slow', async () => {
      await sleep(200);
      return 'done';
    });
  });

  afterEach(() => app.server.close());

  it('says who it is', async () => {
    const response = await app.server.inject('/');

    assert.equal(response.statusCode, 200);
    assert.equal(response.json().service, 'greeter');
    assert.equal(response.json().version, 'v1.2.3');
  });

  it('is alive and ready', async () => {
    assert.equal((await app.server.inject('/healthz')).statusCode, 200);
    assert.equal((await app.server.inject('/readyz')).statusCode, 200);
  });

  it('measures requests by route, not by path', async () => {
    await app.server.inject('/?page=2');
    await app.server.inject('/surprise');

    const { body, headers } = await app.server.inject('/metrics');
    assert.match(String(headers['content-type']), /^application\/openmetrics/);
    assert.match(body, /_count\{method="GET",route="\/",status="200"\} 1/);
    assert.match(body, /_count\{method="GET",route="unknown",status="404"\} 1/);
    assert.doesNotMatch(body, /surprise/);
  });

  it('does not tell callers why it failed', async () => {
    const response = await app.server.inject('/broken');

    assert.equal(response.statusCode, 500);
    assert.deepEqual(response.json(), { error: 'internal error' });
  });

  it('tells callers what is wrong with their request', async () => {
    const response = await app.server.inject({
      method: 'POST',
      url: '/',
      headers: { 'content-type': 'application/json' },
      payload: '{',
    });

    assert.ok(response.statusCode >= 400 && response.statusCode < 500);
  });

  it('is alive but not ready while it shuts down', async () => {
    const stopped = app.shutDown();

    assert.equal((await app.server.inject('/readyz')).statusCode, 503);
    assert.equal((await app.server.inject('/healthz')).statusCode, 200);
    await stopped;
  });

  it('finishes a request in progress before it stops', async () => {
    const address = await app.server.listen({ host: '127.0.0.1', port: 0 });
    const request = fetch(`${address}/slow`);
    await sleep(50);
    const start = performance.now();
    await app.shutDown();

    assert.equal(await (await request).text(), 'done');
    assert.ok(performance.now() - start < 5_000, 'it waited for idle callers');
    await assert.rejects(fetch(address));
  });
});
