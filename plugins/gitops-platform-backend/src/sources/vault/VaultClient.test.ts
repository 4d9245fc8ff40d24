import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  json,
  startLoopbackServer,
  type Answer,
  type LoopbackServer,
} from '../../__testUtils__/loopbackServer';
import { VaultClient } from './VaultClient';
import type { VaultAuthenticationSettings } from './VaultSettings';

const metadata = {
  version: 4,
  created_time: '2026-02-01T10:00:00Z',
  deletion_time: '',
};
const present = json(200, {
  data: { subkeys: { DATABASE_URL: null, NESTED: { inner: null } }, metadata },
});

/** Answers by path; everything else is not found. */
function routes(answers: Record<string, Answer>): Answer {
  return (request, response) => {
    const path = request.url!.split('?')[0];
    (answers[path] ?? json(404, { errors: [] }))(request, response);
  };
}

const SUBKEYS = '/v1/secret/subkeys/acme/user-service/dev/config';
const LOOKUP = '/v1/auth/token/lookup-self';

describe('VaultClient', () => {
  let server: LoopbackServer;
  beforeEach(async () => {
    server = await startLoopbackServer(routes({ [SUBKEYS]: present }));
  });
  afterEach(() => server.stop());

  const clientWith = (
    authentication: VaultAuthenticationSettings = {
      method: 'token',
      token: 's.portal',
    },
  ) =>
    new VaultClient(
      {
        key: 'sources.vault',
        address: server.url,
        namespace: 'acme',
        authentication,
      },
      { timeout: 2_000 },
    );
  const read = (client = clientWith()) =>
    client.secret('secret', 'acme/user-service/dev/config');

  it('reads names and version, and asks nothing that holds a value', async () => {
    await expect(read()).resolves.toEqual({
      state: 'present',
      keys: ['DATABASE_URL', 'NESTED'],
      version: 4,
      changedAt: '2026-02-01T10:00:00Z',
    });
    expect(server.requests).toEqual([`GET ${SUBKEYS}?depth=1`]);
  });

  it('sends token and namespace', async () => {
    let headers: Record<string, unknown> = {};
    server.answer = (request, response) => {
      headers = request.headers;
      present(request, response);
    };
    await read();
    expect(headers).toMatchObject({
      'x-vault-token': 's.portal',
      'x-vault-namespace': 'acme',
      'x-vault-request': 'true',
    });
  });

  it('encodes each segment of a path', async () => {
    await clientWith().secret('kv/shop', 'acme/a b/ä?#/%2e%2e/config');
    expect(server.requests[0]).toBe(
      'GET /v1/kv/shop/subkeys/acme/a%20b/%C3%A4%3F%23/%252e%252e/config?depth=1',
    );
  });

  it('tells missing, deleted and forbidden apart', async () => {
    server.answer = routes({});
    await expect(read()).resolves.toEqual({ state: 'missing' });

    server.answer = json(404, {
      data: {
        subkeys: null,
        metadata: { ...metadata, deletion_time: '2026-02-03T10:00:00Z' },
      },
    });
    await expect(read()).resolves.toEqual({
      state: 'deleted',
      version: 4,
      changedAt: '2026-02-03T10:00:00Z',
    });

    server.answer = routes({
      [SUBKEYS]: json(403, { errors: ['permission denied'] }),
      [LOOKUP]: json(200, {}),
    });
    await expect(read()).resolves.toEqual({ state: 'forbidden' });
  });

  it('says that a token is no longer accepted', async () => {
    server.answer = json(403, { errors: ['permission denied'] });
    await expect(read()).rejects.toMatchObject({
      kind: 'refused',
      message: expect.stringContaining(
        'does not accept the token of the portal',
      ),
    });
  });

  it.each([
    ['another shape', json(200, { data: { values: 1 } })],
    ['a status of its own', json(405, { errors: ['unsupported operation'] })],
  ])('refuses %s', async (_title, answer) => {
    server.answer = answer;
    await expect(read()).rejects.toMatchObject({
      kind: 'malformed',
      message: expect.stringContaining('does not answer as the KV v2 engine'),
    });
  });

  describe('with a login', () => {
    const approle = {
      method: 'approle',
      mount: 'approle',
      roleId: 'role-of-the-portal',
      secretId: 'very-confidential',
    } as const;
    const LOGIN = '/v1/auth/approle/login';
    const loggedIn = (lease = 3600) =>
      json(200, {
        auth: { client_token: 's.login', lease_duration: lease },
      });

    it('logs in once for all that come at the same time', async () => {
      server.answer = routes({ [LOGIN]: loggedIn(), [SUBKEYS]: present });
      const client = clientWith(approle);
      await Promise.all([read(client), read(client), read(client)]);
      await read(client);
      expect(
        server.requests.filter(request => request === `POST ${LOGIN}`),
      ).toHaveLength(1);
    });

    it('logs in again when the token has been revoked', async () => {
      let revoked = true;
      server.answer = (request, response) => {
        const path = request.url!.split('?')[0];
        if (path === LOGIN) {
          loggedIn()(request, response);
        } else if (revoked) {
          revoked = path !== LOOKUP;
          json(403, { errors: ['permission denied'] })(request, response);
        } else {
          present(request, response);
        }
      };
      await expect(read(clientWith(approle))).resolves.toMatchObject({
        state: 'present',
      });
      expect(
        server.requests.filter(request => request === `POST ${LOGIN}`),
      ).toHaveLength(2);
    });

    it('takes no answer to a revoked token for one to the new token', async () => {
      let logins = 0;
      let release = () => {};
      const renewed = new Promise<void>(resolve => {
        release = resolve;
      });
      server.answer = async (request, response) => {
        const path = request.url!.split('?')[0];
        if (path === LOGIN) {
          logins++;
          if (logins === 2) {
            release();
          }
          json(200, {
            auth: { client_token: `s.${logins}`, lease_duration: 3600 },
          })(request, response);
        } else if (request.headers['x-vault-token'] === 's.2') {
          (path === LOOKUP ? json(200, {}) : present)(request, response);
        } else {
          // All but the first hear of it when that one has logged in again.
          if (path.endsWith('/other')) {
            await renewed;
          }
          json(403, { errors: ['permission denied'] })(request, response);
        }
      };
      const client = clientWith(approle);
      const states = await Promise.all(
        ['first', 'other', 'second/other'].map(path =>
          client.secret('secret', path).then(({ state }) => state),
        ),
      );
      expect(states).toEqual(['present', 'present', 'present']);
      expect(logins).toBe(2);
    });

    it('names the method that is refused, and no credentials', async () => {
      server.answer = json(400, { errors: ['invalid role or secret ID'] });
      const failure = await read(clientWith(approle)).catch(error => error);
      expect(failure).toMatchObject({
        kind: 'refused',
        message: expect.stringContaining('refuses the login by approle (400)'),
      });
      expect(JSON.stringify(failure) + failure.stack).not.toMatch(
        /very-confidential|role-of-the-portal/,
      );
    });

    it('sends the token of the service account', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'vault-client-'));
      const tokenPath = join(folder, 'token');
      let body = '';
      server.answer = (request, response) => {
        if (request.method === 'POST') {
          request.on('data', chunk => {
            body += chunk;
          });
          request.on('end', () => loggedIn()(request, response));
        } else {
          present(request, response);
        }
      };
      try {
        writeFileSync(tokenPath, 'jwt-of-the-pod\n');
        await read(
          clientWith({
            method: 'kubernetes',
            mount: 'kubernetes',
            role: 'portal',
            tokenPath,
          }),
        );
        expect(JSON.parse(body)).toEqual({
          role: 'portal',
          jwt: 'jwt-of-the-pod',
        });
      } finally {
        rmSync(folder, { recursive: true });
      }
    });

    it('says where the token of the service account is missing', async () => {
      await expect(
        read(
          clientWith({
            method: 'kubernetes',
            mount: 'kubernetes',
            role: 'portal',
            tokenPath: '/does/not/exist',
          }),
        ),
      ).rejects.toMatchObject({
        kind: 'refused',
        hint: expect.stringContaining('auth.tokenPath'),
      });
    });
  });
});
