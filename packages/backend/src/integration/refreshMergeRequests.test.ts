import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import gitopsPlatformPlugin from '@gitops-platform/backstage-plugin-gitops-platform-backend';
import { startSampleShop, type SampleShop } from './__testUtils__/sampleShop';

// Real git under a loaded machine takes its time.
jest.setTimeout(60_000);

describe('the backend of the portal on a GitLab over real git', () => {
  let shop: SampleShop;

  beforeEach(async () => {
    shop = await startSampleShop();
  });

  afterEach(async () => {
    await shop.stop();
  });

  const stateOf = (iid: number | undefined) =>
    shop.api('GET', `/merge_requests/${iid}`);

  it('makes a merge request mergeable that another one got in the way of', async () => {
    const scheduler = mockServices.scheduler();
    const backend = await startTestBackend({
      features: [
        gitopsPlatformPlugin,
        mockServices.rootConfig.factory({ data: shop.config.get() as object }),
        createServiceFactory({
          service: coreServices.scheduler,
          deps: {},
          factory: () => scheduler,
        }),
      ],
    });
    try {
      const first = await shop.platforms.delivery.deliver({
        platform: 'shop',
        change: { kind: 'register-service', service: 'gift-a', syncWave: '0' },
        mode: 'merge-request',
      });
      const second = await shop.platforms.delivery.deliver({
        platform: 'shop',
        change: { kind: 'register-service', service: 'gift-b', syncWave: '0' },
        mode: 'merge-request',
      });
      await shop.api('PUT', `/merge_requests/${first.mergeRequestIid}/merge`);
      expect(await stateOf(second.mergeRequestIid)).toMatchObject({
        has_conflicts: true,
      });

      await scheduler.triggerTask('refresh-merge-requests');

      expect(await stateOf(second.mergeRequestIid)).toMatchObject({
        state: 'opened',
        has_conflicts: false,
      });
      await shop.api('PUT', `/merge_requests/${second.mergeRequestIid}/merge`);
      shop.platforms.invalidate('shop');
      const { services } = await shop.platforms.read('shop');
      expect(services.map(({ name }) => name)).toEqual(
        expect.arrayContaining(['gift-a', 'gift-b']),
      );
    } finally {
      await backend.stop();
    }
  });
});
