import { startPortal, type Portal } from './__testUtils__/portal';
import { startSampleShop, type SampleShop } from './__testUtils__/sampleShop';

// Real git under a loaded machine takes its time.
jest.setTimeout(300_000);

const RUNS = 3;

const SERVICE = {
  platform: 'shop',
  description: 'Wraps and sends gifts',
  owner: 'group:default/commerce',
  environments: ['dev', 'live'],
  syncWave: '0',
  metrics: true,
};

const API = { project: 'acme/api/proto/user-api', folder: 'user-api' };

/** From "Create" to the finished task; printed, since machines differ. */
describe('the time that a template takes', () => {
  let shop: SampleShop;
  let portal: Portal;
  const medians: string[] = [];

  beforeAll(async () => {
    shop = await startSampleShop([API]);
    portal = await startPortal(shop, [
      'service',
      'proto',
      'register-service',
      'onboard',
      'consume-api',
    ]);
    await portal.register(
      `${shop.sandbox.gitlab.baseUrl}/${API.project}/-/blob/main/catalog-info.yaml`,
    );
    await portal.untilEntity('api/default/user-api');
  });

  afterAll(async () => {
    await portal?.stop();
    await shop?.stop();
    process.stdout.write(`${medians.join('\n')}\n`);
  });

  it.each([
    ...['nodejs', 'go', 'python', 'php', 'angular'].map(
      language =>
        [
          `New service, ${language}`,
          'gitops-service',
          () => ({ ...SERVICE, language }),
        ] as const,
    ),
    [
      'New service and its API, go',
      'gitops-service',
      () => ({ ...SERVICE, language: 'go', api: 'new' }),
    ] as const,
    [
      'New proto API',
      'gitops-proto',
      () => ({
        platform: 'shop',
        description: 'Knows what people wish for',
        owner: 'group:default/commerce',
        languages: ['go', 'web'],
        policy: 'FILE',
      }),
    ] as const,
    [
      'Register an existing service',
      'gitops-register-service',
      () => ({ platform: 'shop', path: '.cicd', syncWave: '0' }),
    ] as const,
    [
      'Onboard an existing repository',
      'gitops-onboard',
      () => ({
        ...SERVICE,
        repoUrl: `${shop.sandbox.gitlab.baseUrl}/acme/services/user-service.git`,
        folder: 'gifts',
      }),
    ] as const,
    [
      'Consume an API',
      'gitops-consume-api',
      // Another language, so that each run writes its merge request anew.
      (count: number) => ({
        platform: 'shop',
        service: 'user-service',
        language: ['go', 'nodejs', 'python'][count - 1],
        api: 'api:default/user-api',
      }),
    ] as const,
  ])('is that of all its steps: %s', async (title, template, values) => {
    const times: number[] = [];
    for (let count = 1; count <= RUNS; count++) {
      // No part of the name of an API may begin with a digit.
      const name = `${title.replace(/[^a-z]+/gi, '-').toLowerCase()}-${
        ['one', 'two', 'three'][count - 1]
      }`;
      const { status, milliseconds } = await portal.run(template, {
        ...values(count),
        name,
      });
      expect(status).toBe('completed');
      times.push(milliseconds);
    }
    const median = times.sort((a, b) => a - b)[Math.floor(RUNS / 2)];
    medians.push(`${title}: ${(median / 1000).toFixed(1)} s`);
  });
});
