import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { pino } from 'pino';
import { readConfiguration } from '../src/configuration.ts';
import { createRoutes } from '../src/routes.ts';
import { createService, type Service } from '../src/server.ts';
import { shutDown } from '../src/shutdown.ts';

describe('service', () => {
  const configuration = readConfiguration({ VERSION: 'v1.2.3' });
  const logger = pino({ level: 'silent' });
  let service: Service;
  let address: string;

  beforeEach(async () => {
    const routes = {
      ...createRoutes(configuration),
      'GET /broken': () => {
        throw new Error('broken on purpose');
      },
    };
    service = createService(routes, logger);
    service.server.listen(0, '127.0.0.1');
    await once(service.server, 'listening');
    const { port } = service.server.address() as AddressInfo;
    address = `http://127.0.0.1:${port}`;
  });

  afterEach(() => {
    service.server.closeAllConnections();
    service.server.close();
  });

  it('says who it is', async () => {
    const response = await fetch(`${address}/`);

    assert.equal(response.status, 200);
    const body = (await response.json()) as Record<string, unknown>;
    assert.equal(body['service'], 'quote-service');
    assert.equal(body['version'], 'v1.2.3');
  });

  it('is alive and ready', async () => {
    assert.equal((await fetch(`${address}/healthz`)).status, 200);
    assert.equal((await fetch(`${address}/readyz`)).status, 200);
  });

  it('measures requests by route, not by path', async () => {
    await (await fetch(`${address}/?page=2`)).text();
    await (await fetch(`${address}/surprise`)).text();

    const metrics = await (await fetch(`${address}/metrics`)).text();
    assert.match(metrics, /_count\{method="GET",route="\/",status="200"\} 1/);
    assert.match(
      metrics,
      /_count\{method="GET",route="unknown",status="404"\} 1/,
    );
    assert.doesNotMatch(metrics, /surprise/);
  });

  it('does not tell callers why it failed', async () => {
    const response = await fetch(`${address}/broken`);

    assert.equal(response.status, 500);
    assert.deepEqual(await response.json(), { error: 'internal error' });
  });

  it('is not ready but alive while it shuts down', async () => {
    service.stopAcceptingTraffic();

    assert.equal((await fetch(`${address}/readyz`)).status, 503);
    assert.equal((await fetch(`${address}/healthz`)).status, 200);
  });

  it('stops listening when it is told to', async () => {
    await (await fetch(`${address}/`)).text();
    await shutDown(service, configuration, logger);

    assert.equal(service.server.listening, false);
  });
});
