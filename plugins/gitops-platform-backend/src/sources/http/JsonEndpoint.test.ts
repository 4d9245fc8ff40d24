import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import {
  json,
  startLoopbackServer,
  type Answer,
  type LoopbackServer,
} from '../../__testUtils__/loopbackServer';
import {
  startFaultyServer,
  type FaultyServer,
  type ServerCertificate,
} from '../../__testUtils__/faultyServer';
import { createServerCertificate } from '../../__testUtils__/serverCertificate';
import { JsonEndpoint } from './JsonEndpoint';

const reset: Answer = request => request.socket.destroy();
const halfBody: Answer = (request, response) => {
  response.writeHead(200, { 'content-length': '100' });
  response.write('{"half":');
  setTimeout(() => request.socket.destroy(), 10);
};
const silence: Answer = () => undefined;
const html: Answer = (_request, response) => {
  response.writeHead(200, { 'content-type': 'text/html' });
  response.end('<h1>Sign in</h1>');
};
const elsewhere: Answer = (_request, response) => {
  response.writeHead(302, { location: 'http://127.0.0.1:1/' });
  response.end();
};
const endless: Answer = (_request, response) => {
  response.writeHead(200);
  const chunk = Buffer.alloc(1024 * 1024, ' ');
  for (let count = 0; count < 12; count++) {
    response.write(chunk);
  }
  response.end();
};

describe('JsonEndpoint', () => {
  let server: LoopbackServer;
  const endpoint = (timeout = 2_000) =>
    new JsonEndpoint({ name: 'Vault', baseUrl: server.url, timeout });

  beforeEach(async () => {
    server = await startLoopbackServer(json(200, { ok: true }));
  });
  afterEach(() => server.stop());

  it('answers with status and body', async () => {
    await expect(endpoint().request({ path: '/v1/x' })).resolves.toEqual({
      status: 200,
      body: { ok: true },
    });
    server.answer = json(403, { errors: ['permission denied'] });
    await expect(endpoint().request({ path: '/v1/x' })).resolves.toEqual({
      status: 403,
      body: { errors: ['permission denied'] },
    });
    expect(server.requests).toEqual(['GET /v1/x', 'GET /v1/x']);
  });

  it('leaves it to the caller to understand a refusal in plain words', async () => {
    server.answer = (_request, response) => {
      response.writeHead(401, { 'content-type': 'text/plain' });
      response.end('Unauthorized');
    };
    await expect(endpoint().request({ path: '/' })).resolves.toEqual({
      status: 401,
      body: undefined,
    });
  });

  it.each([
    ['a connection that breaks', reset, 'unreachable', 'cannot be reached', 3],
    ['half a body', halfBody, 'unreachable', 'cannot be reached', 3],
    ['429', json(429, {}), 'overloaded', 'asks for fewer requests', 3],
    ['500', json(500, {}), 'failing', 'answered 500', 3],
    [
      'a sealed Vault',
      json(503, { errors: ['Vault is sealed'] }),
      'failing',
      'is sealed',
      3,
    ],
    ['a sign-in page', html, 'malformed', 'not JSON', 1],
    ['a redirection', elsewhere, 'unreachable', 'cannot be reached', 3],
    ['an endless answer', endless, 'unreachable', 'larger than', 3],
  ] as const)(
    'understands %s',
    async (_title, answer, kind, message, requests) => {
      server.answer = answer;
      await expect(endpoint().request({ path: '/' })).rejects.toMatchObject({
        name: 'SourceError',
        kind,
        message: expect.stringContaining(message),
        hint: expect.stringMatching(/\.$/),
      });
      expect(server.requests).toHaveLength(requests);
    },
  );

  it('gives up on a server that does not answer, and does not ask again', async () => {
    server.answer = silence;
    // Long enough for a connection on a loaded machine.
    await expect(endpoint(1_500).request({ path: '/' })).rejects.toMatchObject({
      kind: 'timeout',
      message: expect.stringContaining('did not answer within 1.5 s'),
    });
    expect(server.requests).toHaveLength(1);
  });

  it('sends what changes something once', async () => {
    server.answer = json(500, {});
    await expect(
      endpoint().request({ method: 'POST', path: '/', body: {} }),
    ).rejects.toMatchObject({ kind: 'failing' });
    expect(server.requests).toEqual(['POST /']);
  });

  it('recovers within one request', async () => {
    let count = 0;
    server.answer = (request, response) =>
      (count++ === 0 ? reset : json(200, 'there'))(request, response);
    await expect(endpoint().request({ path: '/' })).resolves.toEqual({
      status: 200,
      body: 'there',
    });
  });

  it('waits no longer than a person would when asked to', async () => {
    server.answer = (_request, response) => {
      response.writeHead(429, { 'retry-after': '3600' });
      response.end();
    };
    await expect(endpoint().request({ path: '/' })).rejects.toMatchObject({
      kind: 'overloaded',
    });
    expect(server.requests).toHaveLength(1);
  });

  it('asks one server for few things at a time', async () => {
    let open = 0;
    let most = 0;
    server.answer = (request, response) => {
      open++;
      most = Math.max(most, open);
      setTimeout(() => {
        open--;
        json(200, {})(request, response);
      }, 20);
    };
    const one = endpoint();
    await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        one.request({ path: `/${index}` }),
      ),
    );
    expect(server.requests).toHaveLength(40);
    expect(most).toBeLessThanOrEqual(8);
  });
});

describe('an authority of the endpoint', () => {
  const defaults = getCACertificates('default');
  const servers: FaultyServer[] = [];
  let configured: ServerCertificate;
  let trusted: ServerCertificate;
  let unknown: ServerCertificate;
  beforeAll(async () => {
    [configured, trusted, unknown] = await Promise.all([
      createServerCertificate(),
      createServerCertificate(),
      createServerCertificate(),
    ]);
    setDefaultCACertificates([...defaults, trusted.cert]);
  });
  afterAll(async () => {
    setDefaultCACertificates(defaults);
    await Promise.all(servers.map(server => server.stop()));
  });

  async function ask(certificate: ServerCertificate) {
    const server = await startFaultyServer(json(200, 'there'), certificate);
    servers.push(server);
    const endpoint = new JsonEndpoint({
      name: 'Vault',
      baseUrl: server.url,
      certificateAuthority: configured.cert,
    });
    return endpoint.request({ path: '/' });
  }

  it('is trusted besides those of Node, and no other', async () => {
    await expect(ask(configured)).resolves.toMatchObject({ body: 'there' });
    await expect(ask(trusted)).resolves.toMatchObject({ body: 'there' });
    await expect(ask(unknown)).rejects.toMatchObject({
      kind: 'unreachable',
      message: expect.stringContaining('certificate'),
    });
  });
});
