import {
  PLATFORM_PROJECT,
  startSampleShop,
  type SampleShop,
} from './__testUtils__/sampleShop';

// Real git under a loaded machine takes its time.
jest.setTimeout(60_000);

const GIFTS = {
  platform: 'shop',
  change: { kind: 'register-service', service: 'gift-service', syncWave: '0' },
} as const;

describe('a registration that cannot be done', () => {
  let shop: SampleShop;
  let refs: string;

  beforeAll(async () => {
    shop = await startSampleShop();
    refs = await shop.refs();
  });

  afterEach(() => {
    shop.sandbox.gitlab.clearFaults();
  });

  afterAll(async () => {
    await shop.stop();
  });

  it.each([
    ['Bad_Name', 'shop', 'InputError', /Bad_Name/],
    ['', 'shop', 'InputError', /Enter a name/],
    [
      'gift-service',
      'pawn-shop',
      'NotFoundError',
      /There is no platform "pawn-shop" in gitopsPlatform\.platforms; there is shop/,
    ],
  ])(
    'refuses service "%s" on platform %s',
    async (name, platform, kind, message) => {
      for (const mode of ['commit', 'merge-request'] as const) {
        await expect(
          shop.platforms.delivery.deliver({
            platform,
            change: { kind: 'register-service', service: name },
            mode,
          }),
        ).rejects.toMatchObject({
          name: kind,
          message: expect.stringMatching(message),
        });
      }
      expect(await shop.refs()).toBe(refs);
    },
  );

  it.each([
    [401, /GitLab at HOST refused the token of integrations\.gitlab/],
    [
      403,
      /does not allow the token of integrations\.gitlab .* acme\/infra\/shop\/gitops-config/,
    ],
    [404, /GitLab at HOST has no project acme\/infra\/shop\/gitops-config/],
    [
      429,
      /GitLab at HOST limits the rate of requests .* Try again after \d+ s/,
    ],
    [
      500,
      /GitLab at HOST answered 500 for project acme\/infra\/shop\/gitops-config/,
    ],
    ['hang', /GitLab at HOST did not answer within \d+ s/],
    ['reset', /GitLab at HOST cannot be reached/],
  ] as const)(
    'names the host when GitLab answers %s',
    async (status, message) => {
      const { host } = new URL(shop.sandbox.gitlab.baseUrl);
      for (const mode of ['commit', 'merge-request'] as const) {
        shop.sandbox.gitlab.setFault({ status, match: /projects/ });
        await expect(
          shop.backendFacing(status).delivery.deliver({ ...GIFTS, mode }),
        ).rejects.toMatchObject({
          name: 'ServiceUnavailableError',
          host,
          project: PLATFORM_PROJECT,
          message: expect.stringMatching(
            new RegExp(message.source.replace('HOST', host)),
          ),
        });
        shop.sandbox.gitlab.clearFaults();
        expect(await shop.refs()).toBe(refs);
      }
    },
  );

  it.each([401, 403, 429, 500, 'hang', 'reset'] as const)(
    'leaves nothing behind when the commit is answered by %s',
    async status => {
      for (const mode of ['commit', 'merge-request'] as const) {
        shop.sandbox.gitlab.setFault({
          status,
          method: 'POST',
          match: /repository\/commits/,
        });
        await expect(
          shop.backendFacing(status).delivery.deliver({ ...GIFTS, mode }),
        ).rejects.toMatchObject({ name: 'ServiceUnavailableError' });
        shop.sandbox.gitlab.clearFaults();
        expect(await shop.refs()).toBe(refs);
      }
    },
  );

  it('ends with its caller and leaves nothing behind', async () => {
    shop.sandbox.gitlab.setFault({
      status: 'hang',
      method: 'POST',
      match: /merge_requests/,
    });
    const controller = new AbortController();
    const registration = shop.platforms.delivery.deliver({
      ...GIFTS,
      mode: 'merge-request',
      signal: controller.signal,
    });
    setTimeout(() => controller.abort(), 700);
    await expect(registration).rejects.toMatchObject({ name: 'AbortError' });
    expect(await shop.refs()).toBe(refs);
  });

  it.each([401, 429, 500, 'hang', 'reset'] as const)(
    'removes its branch again when the merge request is answered by %s',
    async status => {
      shop.sandbox.gitlab.setFault({
        status,
        method: 'POST',
        match: /merge_requests/,
      });
      await expect(
        shop
          .backendFacing(status)
          .delivery.deliver({ ...GIFTS, mode: 'merge-request' }),
      ).rejects.toMatchObject({ name: 'ServiceUnavailableError' });
      shop.sandbox.gitlab.clearFaults();
      expect(await shop.refs()).toBe(refs);
    },
  );
});

describe('a core.yaml that cannot be edited safely', () => {
  let shop: SampleShop;

  beforeEach(async () => {
    shop = await startSampleShop();
  });

  afterEach(async () => {
    await shop.stop();
  });

  it.each([
    [
      'a tab',
      (text: string) =>
        text.replace(
          '  user-service:\n    syncWave',
          '  user-service:\n\tsyncWave',
        ),
    ],
    [
      'a duplicate key',
      (text: string) =>
        text.replace(
          '  # --- Wave 1: API Gateway ---',
          '  user-service:\n    syncWave: "0"\n\n  # --- Wave 1: API Gateway ---',
        ),
    ],
  ])('is refused with its line: %s', async (_, change) => {
    await shop.edit({ change });
    const refs = await shop.refs();
    for (const mode of ['commit', 'merge-request'] as const) {
      await expect(
        shop.platforms.delivery.deliver({ ...GIFTS, mode }),
      ).rejects.toMatchObject({
        name: 'InputError',
        message: expect.stringMatching(/platform\/core\.yaml:\d+/),
      });
    }
    await expect(shop.platforms.read('shop')).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(/platform\/core\.yaml:\d+/),
    });
    expect(await shop.refs()).toBe(refs);
  });
});
