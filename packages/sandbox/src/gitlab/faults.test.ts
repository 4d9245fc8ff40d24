import {
  startTemporarySandbox,
  TemporarySandbox,
} from '../testing/temporarySandbox';

describe('faults of the GitLab', () => {
  let temporary: TemporarySandbox;

  beforeAll(async () => {
    temporary = await startTemporarySandbox();
    await temporary.project('faulty');
  });
  afterEach(() => temporary.sandbox.gitlab.clearFaults());
  afterAll(() => temporary.stop());

  const get = () => temporary.api('GET', 'projects/acme%2Ffaulty');
  const control = (method: string, body?: object, headers = {}) =>
    fetch(`${temporary.sandbox.gitlab.baseUrl}/-/sandbox/fault`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      body: body && JSON.stringify(body),
    });

  it.each([
    [400, { message: '400 Bad request' }],
    [401, { message: '401 Unauthorized' }],
    [404, { message: '404 Project Not Found' }],
    [409, { message: '409 Conflict' }],
    [429, 'Retry later\n'],
    [500, { message: '500 Internal Server Error' }],
    [503, { message: '503 Service Unavailable' }],
  ] as const)('fails with %i in the words of GitLab', async (status, body) => {
    temporary.sandbox.gitlab.setFault({ status });
    expect(await get()).toMatchObject({ status, body });
    temporary.sandbox.gitlab.clearFaults();
    expect((await get()).status).toBe(200);
  });

  it('tells its limit with 429, without Retry-After', async () => {
    temporary.sandbox.gitlab.setFault({ status: 429 });
    const { headers } = await get();
    expect(headers.get('ratelimit-remaining')).toBe('0');
    expect(Number(headers.get('ratelimit-reset'))).toBeGreaterThan(
      Date.now() / 1000,
    );
    expect(headers.has('retry-after')).toBe(false);
  });

  it('hangs until the client gives up', async () => {
    temporary.sandbox.gitlab.setFault({ status: 'hang' });
    await expect(
      fetch(temporary.sandbox.gitlab.baseUrl, {
        signal: AbortSignal.timeout(200),
      }),
    ).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  it('fails in words that are given', async () => {
    temporary.sandbox.gitlab.setFault({ status: 400, message: 'has changed' });
    expect(await get()).toMatchObject({ body: { message: 'has changed' } });
  });

  it('does what was asked for and loses the answer', async () => {
    temporary.sandbox.gitlab.setFault({ status: 'lost', count: 1 });
    await expect(
      temporary.api('POST', 'projects/acme%2Ffaulty/repository/branches', {
        branch: 'made',
        ref: 'main',
      }),
    ).rejects.toThrow('fetch failed');
    const made = await temporary.api(
      'GET',
      'projects/acme%2Ffaulty/repository/branches/made',
    );
    expect(made.status).toBe(200);
  });

  it('cuts the connection', async () => {
    temporary.sandbox.gitlab.setFault({ status: 'reset' });
    await expect(get()).rejects.toThrow('fetch failed');
  });

  it('fails some requests only, and a number of times', async () => {
    temporary.sandbox.gitlab.setFault({
      status: 500,
      match: 'projects/acme/faulty$',
      method: 'get',
      count: 2,
    });
    expect((await temporary.api('GET', 'user')).status).toBe(200);
    expect((await get()).status).toBe(500);
    expect((await get()).status).toBe(500);
    expect((await get()).status).toBe(200);
  });

  it('is switched from outside on this machine', async () => {
    expect(
      (await control('PUT', { status: 404, match: 'faulty' })).status,
    ).toBe(204);
    expect((await get()).status).toBe(404);
    expect((await control('DELETE')).status).toBe(204);
    expect((await get()).status).toBe(200);
  });

  it.each([
    [{ status: 200 }],
    [{ status: 'slow' }],
    [{ status: 500, match: '(' }],
    [{ status: 500, count: 0 }],
    [{ status: 500, unknown: true }],
    [{}],
  ])('refuses the fault %j', async body => {
    expect((await control('PUT', body)).status).toBe(400);
    expect((await get()).status).toBe(200);
  });

  it('is not switched by other web sites', async () => {
    const { status } = await control(
      'PUT',
      { status: 500 },
      { origin: 'http://evil.example' },
    );
    expect(status).toBe(403);
    expect((await get()).status).toBe(200);
  });

  it('counts requests without keeping tokens', async () => {
    const { requests } = temporary.sandbox.gitlab;
    requests.clear();
    await get();
    expect(requests.count).toBe(1);
    expect(requests.recent).toEqual([
      { method: 'GET', url: '/api/v4/projects/acme%2Ffaulty', status: 200 },
    ]);
    expect(JSON.stringify(requests.recent)).not.toContain('sandbox-token');
  });
});
