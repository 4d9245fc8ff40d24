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

/** From "Create" to the finished task; printed, since machines differ. */
describe('the time that a template takes', () => {
  let shop: SampleShop;
  let portal: Portal;
  const medians: string[] = [];

  beforeAll(async () => {
    shop = await startSampleShop();
    portal = await startPortal(shop, [
      'service',
      'register-service',
      'onboard',
    ]);
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
  ])('is that of all its steps: %s', async (title, template, values) => {
    const times: number[] = [];
    for (let count = 1; count <= RUNS; count++) {
      const name = `${title.replace(/[^a-z]+/gi, '-').toLowerCase()}-${count}`;
      const { status, milliseconds } = await portal.run(template, {
        ...values(),
        name,
      });
      expect(status).toBe('completed');
      times.push(milliseconds);
    }
    const median = times.sort((a, b) => a - b)[Math.floor(RUNS / 2)];
    medians.push(`${title}: ${(median / 1000).toFixed(1)} s`);
  });
});
