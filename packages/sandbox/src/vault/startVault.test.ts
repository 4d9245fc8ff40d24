import { mkdtemp, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  readVaultContent,
  SANDBOX_VAULT_ROOT_TOKEN,
  SANDBOX_VAULT_TOKEN,
  SandboxVault,
  startVault,
} from '.';

const SAMPLE = resolve(
  __dirname,
  '../../../../examples/platforms/registry/vault.yaml',
);

describe('startVault', () => {
  let vault: SandboxVault;

  beforeAll(async () => {
    vault = await startVault({ content: await readVaultContent(SAMPLE) });
  });
  afterEach(() => {
    vault.clearFaults();
    vault.unseal();
  });
  afterAll(() => vault.stop());

  async function ask(
    path: string,
    init: RequestInit & { token?: string } = {},
  ): Promise<{ status: number; body: any }> {
    const { token = SANDBOX_VAULT_TOKEN, ...rest } = init;
    const response = await fetch(`${vault.baseUrl}/v1/${path}`, {
      ...rest,
      headers: { 'X-Vault-Token': token, 'Content-Type': 'application/json' },
    });
    return { status: response.status, body: await response.json() };
  }

  describe('lists', () => {
    it.each([
      ['metadata/acme/user-service', ['dev/', 'live/', 'qa/']],
      ['metadata/acme/user-service/', ['dev/', 'live/', 'qa/']],
      ['metadata/acme/user-service/dev', ['config']],
      ['metadata/acme/payment-service/live', ['config']],
      ['metadata/acme/game-engine', ['dev/', 'live/']],
    ])('secret/%s', async (path, keys) => {
      for (const [url, method] of [
        [path, 'LIST'],
        [`${path}?list=true`, 'GET'],
      ]) {
        const { status, body } = await ask(`secret/${url}`, { method });
        expect(status).toBe(200);
        expect(body.data.keys).toEqual(keys);
      }
    });

    it('answers 404 without an error where there is nothing', async () => {
      expect(
        await ask('secret/metadata/acme/game-engine/qa', { method: 'LIST' }),
      ).toEqual({ status: 404, body: { errors: [] } });
    });
  });

  it('tells the versions of a secret', async () => {
    const { status, body } = await ask(
      'secret/metadata/acme/user-service/dev/config',
    );
    expect(status).toBe(200);
    expect(body.data.current_version).toBe(4);
    expect(Object.keys(body.data.versions)).toEqual(['1', '2', '3', '4']);
    expect(body.data.versions[4]).toEqual({
      created_time: body.data.updated_time,
      deletion_time: '',
      destroyed: false,
    });
  });

  describe('tells the state of a path', () => {
    it.each([
      [
        'filled',
        'user-service/dev',
        200,
        ['DATABASE_URL', 'TOKEN_SIGNING_KEY'],
      ],
      ['one key missing', 'payment-service/qa', 200, ['DATABASE_URL']],
      ['bootstrapped', 'order-service/live', 200, ['_bootstrapped_at']],
    ])('%s', async (_state, path, expected, keys) => {
      const { status, body } = await ask(`secret/subkeys/acme/${path}/config`);
      expect(status).toBe(expected);
      expect(Object.entries(body.data.subkeys)).toEqual(
        keys.map(key => [key, null]),
      );
    });

    it('missing', async () => {
      for (const endpoint of ['metadata', 'subkeys']) {
        expect(
          await ask(`secret/${endpoint}/acme/game-engine/qa/config`),
        ).toEqual({ status: 404, body: { errors: [] } });
      }
    });

    it('forbidden', async () => {
      for (const endpoint of ['metadata', 'subkeys']) {
        expect(
          await ask(`secret/${endpoint}/acme/payment-service/live/config`),
        ).toEqual({ status: 403, body: { errors: ['permission denied'] } });
      }
    });

    it('deleted', async () => {
      const { status, body } = await ask(
        'secret/subkeys/acme/game-engine/live/config',
      );
      expect(status).toBe(404);
      expect(body.data.subkeys).toBeNull();
      expect(body.data.metadata.deletion_time).not.toBe('');
      const older = await ask(
        'secret/subkeys/acme/game-engine/live/config?version=1',
      );
      expect(older.body.data.subkeys).toEqual({ DATABASE_URL: null });
    });
  });

  it('gives values to the root token only', async () => {
    const path = 'secret/data/acme/user-service/dev/config';
    expect(await ask(path)).toEqual({
      status: 403,
      body: { errors: ['permission denied'] },
    });
    const { status, body } = await ask(path, {
      token: SANDBOX_VAULT_ROOT_TOKEN,
    });
    expect(status).toBe(200);
    expect(Object.keys(body.data.data)).toEqual([
      'DATABASE_URL',
      'TOKEN_SIGNING_KEY',
    ]);
  });

  it.each(['', 'guess'])('refuses the token "%s"', async token => {
    expect(
      await ask('secret/metadata/acme/user-service/dev/config', { token }),
    ).toEqual({ status: 403, body: { errors: ['permission denied'] } });
  });

  it('accepts a namespace header', async () => {
    const response = await fetch(
      `${vault.baseUrl}/v1/secret/subkeys/acme/user-service/dev/config`,
      {
        headers: {
          'X-Vault-Token': SANDBOX_VAULT_TOKEN,
          'X-Vault-Namespace': 'team',
        },
      },
    );
    expect(response.status).toBe(200);
  });

  it('cannot be written to', async () => {
    const { status } = await ask('secret/data/acme/user-service/dev/config', {
      method: 'POST',
      body: '{"data":{}}',
      token: SANDBOX_VAULT_ROOT_TOKEN,
    });
    expect(status).toBe(405);
  });

  it('tells what a token may do', async () => {
    const open = 'secret/subkeys/acme/user-service/dev/config';
    const closed = 'secret/subkeys/acme/payment-service/live/config';
    const values = 'secret/data/acme/user-service/dev/config';
    const { body } = await ask('sys/capabilities-self', {
      method: 'POST',
      body: JSON.stringify({ paths: [open, closed, values, 'other/x'] }),
    });
    const expected = {
      [open]: ['read'],
      [closed]: ['deny'],
      [values]: ['deny'],
      'other/x': ['deny'],
    };
    expect(body.data).toEqual(expected);
    expect(body).toMatchObject(expected);
  });

  describe('login with Kubernetes', () => {
    const login = (content: object) =>
      ask('auth/kubernetes/login', {
        method: 'POST',
        body: JSON.stringify(content),
        token: '',
      });

    it('gives a token that reads', async () => {
      const { body } = await login({ role: 'portal', jwt: 'a.b.c' });
      const token = body.auth.client_token;
      expect(
        (await ask('secret/subkeys/acme/user-service/dev/config', { token }))
          .status,
      ).toBe(200);
    });

    it.each([
      [{ role: 'nobody', jwt: 'a.b.c' }, 'invalid role name "nobody"'],
      [{ role: 'portal' }, 'missing jwt'],
      [{ jwt: 'a.b.c' }, 'missing role'],
    ])('refuses %j', async (content, message) => {
      expect(await login(content)).toEqual({
        status: 400,
        body: { errors: [message] },
      });
    });
  });

  it('answers nothing but its health while it is sealed', async () => {
    expect((await ask('sys/health')).status).toBe(200);
    vault.seal();
    const health = await ask('sys/health');
    expect(health.status).toBe(503);
    expect(health.body.sealed).toBe(true);
    expect(await ask('secret/metadata/acme', { method: 'LIST' })).toEqual({
      status: 503,
      body: { errors: ['Vault is sealed'] },
    });
  });

  it('says which route it does not have', async () => {
    const { status, body } = await ask('pki/issue/web');
    expect(status).toBe(404);
    expect(body.errors[0]).toContain('pki/issue/web');
  });

  describe('pages', () => {
    const page = async (path: string) => {
      const response = await fetch(`${vault.baseUrl}${path}`);
      return { status: response.status, text: await response.text() };
    };

    it.each([
      '/ui/vault/secrets/secret/show/acme/user-service/dev/config',
      '/ui/vault/secrets/secret/kv/acme%2Fuser-service%2Fdev%2Fconfig/details',
      '/ui/vault/secrets-engines/secret/kv/acme%2Fuser-service%2Fdev%2Fconfig/details',
    ])('show key names and no values at %s', async path => {
      const { status, text } = await page(path);
      expect(status).toBe(200);
      expect(text).toContain('TOKEN_SIGNING_KEY');
      expect(text).not.toContain('made up by the sandbox for');
    });

    it.each([
      ['/ui/vault/secrets/secret/show/acme/payment-service/live/config', 403],
      ['/ui/vault/secrets/secret/show/acme/game-engine/qa/config', 404],
      ['/ui/vault/secrets/other/show/acme/user-service/dev/config', 404],
      ['/ui/vault/secrets/secret/show/%E0%A4%A', 400],
      ['/ui/vault/secrets/secret/list/acme', 200],
      ['/ui/', 200],
    ])('%s answers %d', async (path, status) => {
      expect((await page(path)).status).toBe(status);
    });

    it('escape what the address says', async () => {
      const { text } = await page(
        '/ui/vault/secrets/secret/kv/%3Cscript%3E/details',
      );
      expect(text).toContain('&lt;script&gt;');
      expect(text).not.toContain('<script>');
    });
  });

  describe('faults', () => {
    const path = 'secret/metadata/acme/user-service/dev/config';

    it('fails as often as it is told', async () => {
      vault.setFault({ status: 503, count: 1 });
      expect(await ask(path)).toEqual({
        status: 503,
        body: { errors: ['Vault is sealed'] },
      });
      expect((await ask(path)).status).toBe(200);
    });

    it('is down', async () => {
      vault.setFault({ status: 'reset' });
      await expect(ask(path)).rejects.toThrow('fetch failed');
    });

    it('never answers', async () => {
      vault.setFault({ status: 'hang' });
      await expect(
        ask(path, { signal: AbortSignal.timeout(100) }),
      ).rejects.toMatchObject({ name: 'TimeoutError' });
    });

    it('is slow', async () => {
      vault.setDelay(300);
      const start = Date.now();
      expect((await ask(path)).status).toBe(200);
      expect(Date.now() - start).toBeGreaterThanOrEqual(290);
    });

    const control = (method: string, body?: object, headers = {}) =>
      fetch(`${vault.baseUrl}/-/sandbox/fault`, {
        method,
        headers: { 'Content-Type': 'application/json', ...headers },
        body: body && JSON.stringify(body),
      });

    it('are switched over HTTP', async () => {
      const before = vault.requests.count;
      expect(
        (await control('PUT', { status: 500, match: 'user-service' })).status,
      ).toBe(204);
      expect((await ask(path)).status).toBe(500);
      expect((await ask('secret/metadata/acme?list=true')).status).toBe(200);
      expect((await control('DELETE')).status).toBe(204);
      expect((await ask(path)).status).toBe(200);
      expect(vault.requests.count).toBe(before + 3);
    });

    it.each([{ status: 418 }, {}, { delay: -1 }, { status: 500, match: '(' }])(
      'are refused as %j',
      async body => {
        const response = await control('PUT', body);
        expect(response.status).toBe(400);
        expect((await response.json()).message).not.toBe('');
      },
    );

    it('cannot be switched by another web site', async () => {
      const response = await control(
        'PUT',
        { status: 500 },
        { Origin: 'https://elsewhere.example.test' },
      );
      expect(response.status).toBe(403);
      expect((await ask(path)).status).toBe(200);
    });
  });

  it('answers to loopback names only', async () => {
    const status = await new Promise(done => {
      request(
        `${vault.baseUrl}/v1/sys/health`,
        { headers: { Host: 'vault.example.test' } },
        response => done(response.resume().statusCode),
      ).end();
    });
    expect(status).toBe(403);
  });

  it('names the flag where its port is taken', async () => {
    await expect(
      startVault({ content: await readVaultContent(SAMPLE), port: vault.port }),
    ).rejects.toThrow('--vault-port');
  });
});

describe('readVaultContent', () => {
  async function read(text: string) {
    const file = join(await mkdtemp(join(tmpdir(), 'vault-')), 'vault.yaml');
    await writeFile(file, text);
    return readVaultContent(file);
  }

  it('takes an absent file for an empty Vault', async () => {
    expect(await readVaultContent('/nowhere/vault.yaml')).toEqual({
      mount: 'secret',
      roles: [],
      secrets: {},
    });
  });

  it.each([
    ['secrets: {a/b: {state: lost}}', 'vault.yaml: secrets.a/b.state'],
    ['secrets: {/a: {}}', 'slash'],
    ['secrets: {a: {value: x}}', 'value'],
    ['secrets: [', 'vault.yaml'],
  ])('refuses %s', async (text, message) => {
    await expect(read(text)).rejects.toThrow(message);
  });
});
