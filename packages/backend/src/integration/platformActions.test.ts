import { mockServices } from '@backstage/backend-test-utils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import {
  createDescribePlatformAction,
  createRegisterServiceAction,
} from '@gitops-platform/backstage-plugin-scaffolder-backend-module-gitops-platform';
import { startSampleShop, type SampleShop } from './__testUtils__/sampleShop';

// Real git under a loaded machine takes its time.
jest.setTimeout(60_000);

describe('the actions of a template on a GitLab over real git', () => {
  let shop: SampleShop;

  beforeAll(async () => {
    shop = await startSampleShop();
  });

  afterAll(async () => {
    await shop.stop();
  });

  const run = async (
    action: ReturnType<typeof createRegisterServiceAction>,
    input: Record<string, unknown>,
  ) => {
    const context = createMockActionContext({ input: input as never });
    await action.handler(context as never);
    return Object.fromEntries(jest.mocked(context.output).mock.calls);
  };

  it('describe, register, register again, register otherwise', async () => {
    const describePlatform = createDescribePlatformAction({
      platforms: shop.platforms,
    });
    const registerService = createRegisterServiceAction({
      platforms: shop.platforms,
      auditor: mockServices.auditor.mock({
        createEvent: async () => ({
          success: async () => {},
          fail: async () => {},
        }),
      }),
      config: shop.config,
    });

    const facts = await run(
      describePlatform as unknown as typeof registerService,
      { platform: 'shop', service: 'gift-service', newService: true },
    );
    const { host } = new URL(shop.sandbox.gitlab.baseUrl);
    expect(facts.service).toMatchObject({
      repoUrlInput: `${host}?owner=acme/services&repo=gift-service`,
    });

    const input = {
      platform: 'shop',
      name: 'gift-service',
      repoUrl: (facts.service as { cloneUrl: string }).cloneUrl,
      syncWave: '0',
    };
    const first = await run(registerService, input);
    expect(first.outcome).toBe('added');
    const refs = await shop.refs();

    const second = await run(registerService, input);
    expect(second).toMatchObject({ outcome: 'unchanged', url: first.url });

    await expect(
      run(registerService, { ...input, syncWave: '1' }),
    ).rejects.toThrow(/conflict: .*syncWave is "0" and "1" was asked for/);
    expect(await shop.refs()).toBe(refs);
  });
});
