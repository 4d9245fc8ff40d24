import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { PriceListService } from '@acme/price-list-api-web';
import {
  type Client,
  Code,
  ConnectError,
  createClient,
} from '@connectrpc/connect';
import { createConnectTransport } from '@connectrpc/connect-node';
import { type App, createApp } from '../src/app.ts';
import { readConfiguration } from '../src/configuration.ts';

describe('price-list-api', () => {
  let app: App;
  let client: Client<typeof PriceListService>;

  before(async () => {
    app = createApp({ ...readConfiguration({}), logLevel: 'silent' });
    const baseUrl = await app.server.listen({ host: '127.0.0.1', port: 0 });
    client = createClient(
      PriceListService,
      createConnectTransport({ httpVersion: '1.1', baseUrl }),
    );
  });

  after(() => app.server.close());

  it('answers', async () => {
    const response = await client.getPriceList({ id: '7' });

    assert.equal(response.priceList?.id, '7');
  });

  it('says what is wrong with a request', async () => {
    await assert.rejects(
      client.getPriceList({}),
      error => ConnectError.from(error).code === Code.InvalidArgument,
    );
  });

  it('measures each procedure', async () => {
    const { body } = await app.server.inject('/metrics');
    const { name, parent } = PriceListService.method.getPriceList;
    const route = `/${parent.typeName}/${name}`;

    assert.ok(body.includes(`route="${route}",status="200"} 1`));
  });
});
