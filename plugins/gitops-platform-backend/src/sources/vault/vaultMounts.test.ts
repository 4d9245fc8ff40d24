import {
  json,
  startLoopbackServer,
  type Answer,
  type LoopbackServer,
} from '../../__testUtils__/loopbackServer';
import { VaultClient } from './VaultClient';

const MOUNT = '/v1/sys/internal/ui/mounts/secret';
const LOOKUP = '/v1/auth/token/lookup-self';

/** Answers by path; everything else is not found. */
function routes(answers: Record<string, Answer>): Answer {
  return (request, response) =>
    (answers[request.url!] ?? json(404, { errors: [] }))(request, response);
}

/** As Vault tells of a mount. */
const mount = (type: string, options: object | null) =>
  json(200, { data: { type, options, path: 'secret/' } });

describe('a Vault where everything is missing', () => {
  let server: LoopbackServer;
  beforeEach(async () => {
    server = await startLoopbackServer(routes({}));
  });
  afterEach(() => server.stop());

  const createClient = () =>
    new VaultClient(
      {
        key: 'sources.vault',
        address: server.url,
        authentication: { method: 'token', token: 's.portal' },
      },
      { timeout: 2_000 },
    );
  const read = (client = createClient()) =>
    client.secret('secret', 'acme/user-service/dev/config');

  it('asks once whether the mount is one that it can read', async () => {
    server.answer = routes({ [MOUNT]: mount('kv', { version: '2' }) });
    const client = createClient();
    await Promise.all([read(client), read(client)]);
    await expect(read(client)).resolves.toEqual({ state: 'missing' });
    expect(
      server.requests.filter(request => request.endsWith(MOUNT)),
    ).toHaveLength(1);
  });

  it.each([
    ['KV of version 1', mount('kv', { version: '1' })],
    ['KV of version 1 since before there were versions', mount('kv', null)],
    ['another engine', mount('cubbyhole', null)],
  ])('says that the mount is %s until it is not', async (_title, answer) => {
    server.answer = routes({ [MOUNT]: answer });
    const client = createClient();
    await expect(read(client)).rejects.toMatchObject({
      kind: 'unsupported',
      message: expect.stringMatching(
        /^"secret" of Vault at 127\.0\.0\.1:\d+ is not a KV engine of version 2$/,
      ),
      hint: expect.stringContaining('enable-versioning'),
    });
    server.answer = routes({ [MOUNT]: mount('kv', { version: '2' }) });
    await expect(read(client)).resolves.toEqual({ state: 'missing' });
  });

  it.each([
    ['there is no such mount', { errors: ['no handler for route "x"'] }],
    ['Vault is too old', { warnings: ['Invalid path for a versioned KV'] }],
  ])('says what to check where %s', async (_title, body) => {
    server.answer = json(404, body);
    await expect(read()).rejects.toMatchObject({
      kind: 'unsupported',
      message: expect.stringContaining(
        'does not know the subkeys of "secret" (404)',
      ),
      hint: expect.stringMatching(/vault\.mount.*1\.10/),
    });
  });

  it('takes the page of a proxy for no answer of Vault', async () => {
    server.answer = (_request, response) => {
      response.writeHead(404, { 'content-type': 'text/html' });
      response.end('<h1>Not found</h1>');
    };
    await expect(read()).rejects.toMatchObject({
      kind: 'malformed',
      message: expect.stringContaining('(404)'),
    });
  });

  it('takes a mount as it is that the token may not ask about', async () => {
    server.answer = routes({
      [MOUNT]: json(403, { errors: ['preflight capability check'] }),
      [LOOKUP]: json(200, {}),
    });
    await expect(read()).resolves.toEqual({ state: 'missing' });
  });
});
