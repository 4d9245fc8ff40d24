import {
  coreServices,
  createBackendPlugin,
  createServiceFactory,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import {
  mockServices,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import eventsPlugin from '@backstage/plugin-events-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  eventsServiceFactory,
  eventsServiceRef,
  type EventsService,
} from '@backstage/plugin-events-node';
import gitopsPlatformPlugin from '@gitops-platform/backstage-plugin-gitops-platform-backend';
import { projectApi } from './__testUtils__/projectApi';
import {
  PLATFORM_PROJECT,
  startSampleShop,
  type SampleShop,
} from './__testUtils__/sampleShop';

// Real git under a loaded machine takes its time.
jest.setTimeout(120_000);

const SERVICE_PROJECT = 'acme/services/user-service';

const userService = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'user-service',
    annotations: {
      'gitops-platform.io/platform': 'shop',
      'backstage.io/managed-by-location': 'file:/portal/components.yaml',
    },
  },
  spec: { type: 'service' },
};

/** Two backends with nothing in common but the GitLab and the event bus. */
describe('two instances of the backend on one event bus', () => {
  let shop: SampleShop;
  let events: EventsService;
  let receiving: TestBackend;
  let other: TestBackend;

  /** One day is longer than any test: nothing is asked for again by itself. */
  const start = (features: BackendFeature[]) => {
    const data = shop.config.get() as Record<string, any>;
    return startTestBackend({
      features: [
        gitopsPlatformPlugin,
        eventsServiceFactory,
        ...features,
        catalogServiceMock.factory({ entities: [userService] }),
        mockServices.rootConfig.factory({
          data: {
            ...data,
            backend: {
              database: { client: 'better-sqlite3', connection: ':memory:' },
            },
            // How long the bus holds a question for news: it stops no sooner.
            events: { notifyTimeoutMs: 1_000 },
            gitopsPlatform: {
              ...data.gitopsPlatform,
              refresh: '24h',
              liveState: { refresh: '24h' },
              refreshMergeRequests: { enabled: false },
            },
          },
        }),
      ],
    });
  };

  beforeAll(async () => {
    shop = await startSampleShop();
    receiving = await start([
      eventsPlugin,
      webhooks(service => {
        events = service;
      }),
    ]);
    const busAddress = `http://localhost:${receiving.server.port()}/api/events`;
    other = await start([
      createServiceFactory({
        service: coreServices.discovery,
        deps: {},
        factory: () => ({
          getBaseUrl: async () => busAddress,
          getExternalBaseUrl: async () => busAddress,
        }),
      }),
    ]);
  });

  afterAll(async () => {
    await other?.stop();
    await receiving?.stop();
    await shop?.stop();
  });

  /** Of each instance. */
  const look = <T>(path: string, read: (body: any) => T): Promise<T[]> =>
    Promise.all(
      [receiving, other].map(async ({ server }) => {
        const response = await fetch(
          `http://localhost:${server.port()}/api/gitops-platform/${path}`,
        );
        expect(response.status).toBe(200);
        return read(await response.json());
      }),
    );
  const waves = () =>
    look('platforms/shop', ({ services }) =>
      services.map(({ syncWave }: { syncWave: string }) => syncWave),
    );
  const openBranches = () =>
    look('entities/default/component/user-service/previews', ({ previews }) =>
      previews.map(
        ({ mergeRequest }: { mergeRequest: { branch: string } }) =>
          mergeRequest.branch,
      ),
    );

  it('both show a platform anew after a push', async () => {
    const before = await waves();
    await shop.edit({
      change: text => text.replace('syncWave: "0"', 'syncWave: "7"'),
    });
    expect(await waves()).toEqual(before);

    await events.publish({
      topic: 'gitlab.push',
      eventPayload: {
        object_kind: 'push',
        ref: 'refs/heads/main',
        project: {
          path_with_namespace: PLATFORM_PROJECT,
          default_branch: 'main',
        },
      },
    });

    const after = ['7', ...before[0].slice(1)];
    await until(async () => expect(await waves()).toEqual([after, after]));
  });

  it('both show a merge request that was opened', async () => {
    expect(await openBranches()).toEqual([[], []]);
    const post = (path: string, body: object) =>
      projectApi(shop, SERVICE_PROJECT, 'POST', path, body);
    await post('/repository/branches', {
      branch: 'SHOP-77-faster-login',
      ref: 'main',
    });
    await post('/merge_requests', {
      source_branch: 'SHOP-77-faster-login',
      target_branch: 'main',
      title: 'Make signing in faster',
    });
    expect(await openBranches()).toEqual([[], []]);

    await events.publish({
      topic: 'gitlab.merge_request',
      eventPayload: {
        object_kind: 'merge_request',
        project: { path_with_namespace: SERVICE_PROJECT },
        object_attributes: { action: 'open', target_branch: 'main' },
      },
    });

    await until(async () =>
      expect(await openBranches()).toEqual([
        ['SHOP-77-faster-login'],
        ['SHOP-77-faster-login'],
      ]),
    );
  });
});

/** Where GitLab's events come in. */
function webhooks(receive: (events: EventsService) => void) {
  return createBackendPlugin({
    pluginId: 'webhooks',
    register({ registerInit }) {
      registerInit({
        deps: { events: eventsServiceRef },
        async init({ events }) {
          receive(events);
        },
      });
    },
  });
}

/** The bus hands events over in a moment; how long it takes is the machine's affair. */
async function until(assertion: () => Promise<void>): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await assertion();
    } catch (error) {
      if (attempt === 100) {
        throw error;
      }
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  }
}
