import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { UserService } from '@acme/user-api-web';
import { connectNodeAdapter } from '@connectrpc/connect-node';
import { createUserApi } from '../../src/clients/user-api.ts';

describe('the client of user-api', () => {
  it('calls it', async t => {
    let calls = 0;
    const answers = {
      createUser: () => {
        calls += 1;
        return {};
      },
    };
    const server = createServer(
      connectNodeAdapter({
        routes: router => router.service(UserService, answers),
      }),
    );
    t.after(() => server.close());
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;

    const address = `http://127.0.0.1:${port}`;

    const client = createUserApi(address);
    await client.createUser({});

    assert.equal(calls, 1);
  });
});
