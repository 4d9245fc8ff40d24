import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  coreServices,
  createServiceFactory,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import notificationsPlugin from '@backstage/plugin-notifications-backend';
import gitopsPlatformPlugin from '@gitops-platform/backstage-plugin-gitops-platform-backend';
import { recordingLogger } from './__testUtils__/recordingServices';
import {
  PLATFORM_PROJECT,
  startSampleShop,
  type SampleShop,
} from './__testUtils__/sampleShop';

// Real git under a loaded machine takes its time.
jest.setTimeout(120_000);

const ANNA = 'user:default/anna';
const BORIS = 'user:default/boris';

const person = (name: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name, namespace: 'default' },
  spec: { memberOf: [] },
});

/** An Argo CD that has no application of a service until the test says so. */
async function startArgocd() {
  const healthy = new Set<string>();
  const server: Server = createServer((_request, response) => {
    const items = [...healthy].flatMap(service =>
      ['dev', 'qa', 'live'].map(environment => ({
        metadata: {
          name: `${service}-${environment}`,
          namespace: 'argocd',
          labels: { 'app.kubernetes.io/name': service },
        },
        spec: { project: 'acme' },
        status: { health: { status: 'Healthy' }, sync: { status: 'Synced' } },
      })),
    );
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ items }));
  });
  await new Promise<void>(resolve =>
    server.listen(0, '127.0.0.1', () => resolve()),
  );
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    healthy,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

describe('people who asked for something', () => {
  let shop: SampleShop;
  let argocd: Awaited<ReturnType<typeof startArgocd>>;

  beforeAll(async () => {
    shop = await startSampleShop();
    argocd = await startArgocd();
  });

  afterAll(async () => {
    argocd?.stop();
    await shop?.stop();
  });

  async function start(features: BackendFeature[]) {
    const scheduler = mockServices.scheduler();
    const events = mockServices.events();
    const logged: string[] = [];
    const data = shop.config.get() as Record<string, any>;
    const backend = await startTestBackend({
      features: [
        gitopsPlatformPlugin,
        ...features,
        recordingLogger(logged),
        catalogServiceMock.factory({
          entities: [person('anna'), person('boris')],
        }),
        createServiceFactory({
          service: coreServices.scheduler,
          deps: {},
          factory: () => scheduler,
        }),
        createServiceFactory({
          service: eventsServiceRef,
          deps: {},
          factory: () => events,
        }),
        mockServices.rootConfig.factory({
          data: {
            ...data,
            backend: {
              database: { client: 'better-sqlite3', connection: ':memory:' },
            },
            gitopsPlatform: {
              liveState: { refresh: '1s' },
              notifications: { enabled: true },
              refreshMergeRequests: { enabled: false },
              platforms: {
                shop: {
                  ...data.gitopsPlatform.platforms.shop,
                  sources: {
                    argocd: { address: argocd.address, token: 'argocd-token' },
                  },
                },
              },
            },
          },
        }),
      ],
    });
    return {
      backend,
      events,
      logged,
      look: () => scheduler.triggerTask('notify-requesters'),
      /** Titles that a person sees, the first one first. */
      async seenBy(entityRef: string): Promise<string[]> {
        const response = await fetch(
          `http://localhost:${backend.server.port()}/api/notifications/notifications?orderField=created,asc`,
          {
            headers: { Authorization: mockCredentials.user.header(entityRef) },
          },
        );
        expect(response.status).toBe(200);
        const { notifications } = await response.json();
        return notifications.map(
          ({ payload }: { payload: { title: string } }) => payload.title,
        );
      },
    };
  }

  /** @returns what GitLab tells of the merge, and what the people are told */
  async function registerAndMerge(service: string, requestedBy: string) {
    const { mergeRequestIid: iid, url } = await shop.platforms.delivery.deliver(
      {
        platform: 'shop',
        change: { kind: 'register-service', service, syncWave: '0' },
        mode: 'merge-request',
        requestedBy,
      },
    );
    const { sha } = await shop.api('GET', `/merge_requests/${iid}`);
    const { message } = await shop.api('GET', `/repository/commits/${sha}`);
    await shop.api('PUT', `/merge_requests/${iid}/merge`);
    return {
      event: {
        topic: 'gitlab.merge_request',
        eventPayload: {
          object_kind: 'merge_request',
          project: {
            path_with_namespace: PLATFORM_PROJECT,
            default_branch: 'main',
          },
          object_attributes: {
            action: 'merge',
            target_branch: 'main',
            url,
            last_commit: { message },
          },
        },
      },
      merged: `Merged: ${String(message).split('\n', 1)[0]}`,
      healthy: expect.stringContaining(`${service} is healthy in `),
    };
  }

  /** The live state of Argo CD is asked for again after a second. */
  const untilAskedAgain = () =>
    new Promise(resolve => setTimeout(resolve, 1_100));

  it('are told once each, without any webhook, through the notifications plugin', async () => {
    const { backend, look, seenBy } = await start([notificationsPlugin]);
    try {
      await look();
      expect(await seenBy(ANNA)).toEqual([]);

      const gifts = await registerAndMerge('gifts', ANNA);
      await look();
      await look();
      expect(await seenBy(ANNA)).toEqual([gifts.merged]);

      argocd.healthy.add('gifts');
      await untilAskedAgain();
      await look();
      await look();
      expect(await seenBy(ANNA)).toEqual([gifts.merged, gifts.healthy]);
      expect(await seenBy(BORIS)).toEqual([]);
    } finally {
      await backend.stop();
    }
  });

  it('are told at once by a webhook, and not again by the schedule', async () => {
    const { backend, events, look, seenBy } = await start([
      notificationsPlugin,
    ]);
    try {
      const cards = await registerAndMerge('cards', BORIS);
      await events.publish(cards.event);
      expect(await seenBy(BORIS)).toEqual([cards.merged]);
      await events.publish(cards.event);
      await look();
      expect(await seenBy(BORIS)).toEqual([cards.merged]);
    } finally {
      await backend.stop();
    }
  });

  it('hear nothing without the notifications plugin, and the rest works', async () => {
    const { backend, logged, look } = await start([]);
    try {
      const notes = await registerAndMerge('notes', ANNA);
      await look();
      await look();
      const warnings = logged.filter(line => line.includes(notes.merged));
      expect(warnings).toHaveLength(1);
      expect(warnings[0]).toContain(
        'Install @backstage/plugin-notifications-backend',
      );
      const response = await fetch(
        `http://localhost:${backend.server.port()}/api/gitops-platform/platforms/shop`,
      );
      expect(response.status).toBe(200);
    } finally {
      await backend.stop();
    }
  });
});
