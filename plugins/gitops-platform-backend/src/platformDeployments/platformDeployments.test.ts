import { createServiceFactory } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { NotFoundError } from '@backstage/errors';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  linksOf,
  type PlatformDeployments,
  type PlatformModel,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { examplePlatform } from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import {
  platformServiceRef,
  type PlatformReader,
} from '@gitops-platform/backstage-plugin-gitops-platform-node';
import request from 'supertest';
import {
  json,
  startLoopbackServer,
  type LoopbackServer,
} from '../__testUtils__/loopbackServer';
import { component } from '../__testUtils__/viewBackend';
import plugin from '../index';

const address = '/api/gitops-platform/platforms/shop/deployments';

function application(
  service: string,
  environment: string,
  {
    namespace = 'argocd',
    ...status
  }: { namespace?: string; [field: string]: unknown } = {},
) {
  return {
    metadata: {
      name: `${service}-${environment}`,
      namespace,
      labels: { 'app.kubernetes.io/name': service },
    },
    status: {
      sync: { status: 'Synced' },
      health: { status: 'Healthy' },
      summary: {
        images: [
          `registry.example.test/acme/services/${service}:v1`,
          'redis:7',
        ],
      },
      ...status,
    },
  };
}

describe('the deployments of a platform', () => {
  let argocd: LoopbackServer;
  const catalog = catalogServiceMock.mock();

  beforeEach(async () => {
    argocd = await startLoopbackServer(
      json(200, {
        items: [
          application('user-service', 'dev'),
          application('user-service', 'live', {
            namespace: 'team-users',
            sync: { status: 'OutOfSync' },
            health: { status: 'Degraded' },
          }),
          application('nobody-knows-it', 'dev'),
        ],
      }),
    );
    catalog.getEntities.mockReset();
    catalog.getEntities.mockResolvedValue({
      items: [
        component('users', {
          'gitops-platform.io/platform': 'shop',
          'gitops-platform.io/service': 'user-service',
        }),
        component('payments', {
          'gitops-platform.io/platform': 'shop',
          'gitlab.com/project-slug': 'acme/services/payment-service',
        }),
      ],
    });
  });
  afterEach(() => argocd.stop());

  async function start(
    options: {
      model?: PlatformModel;
      result?: AuthorizeResult.ALLOW | AuthorizeResult.DENY;
      sources?: boolean;
      read?: PlatformReader['read'];
    } = {},
  ) {
    const { model = examplePlatform, sources = true } = options;
    const { server } = await startTestBackend({
      features: [
        plugin,
        mockServices.permissions.factory({
          result: options.result ?? AuthorizeResult.ALLOW,
        }),
        catalog.factory,
        createServiceFactory({
          service: platformServiceRef,
          deps: {},
          factory: () =>
            ({
              list: () => [{ name: model.name }],
              settingsOf: (name: string) => {
                if (name !== model.name) {
                  throw new NotFoundError(`There is no platform '${name}'`);
                }
                return { name, url: model.repository.url };
              },
              read: options.read ?? (async () => model),
            } as unknown as PlatformReader),
        }),
        mockServices.rootConfig.factory({
          data: {
            gitopsPlatform: {
              platforms: {
                [model.name]: {
                  url: model.repository.url,
                  ...(sources && {
                    sources: {
                      argocd: { address: argocd.url, token: 'argocd-token' },
                    },
                  }),
                },
              },
            },
          },
        }),
      ],
    });
    return request(server);
  }

  it('are all of its services, in each enabled environment', async () => {
    const backend = await start();
    const { body, text, headers } = await backend.get(address).expect(200);
    expect(headers['cache-control']).toBe('no-store');
    expect(body).toEqual({
      platform: 'shop',
      title: 'Acme Shop',
      environments: ['dev', 'qa', 'live'].map(environment => ({
        environment,
        links: { argocd: linksOf(examplePlatform, environment).argocd },
        reading: { status: 'ok', readAt: expect.any(String) },
      })),
      platformReading: { status: 'ok' },
      entitiesReading: { status: 'ok', readAt: expect.any(String) },
      services: [
        {
          service: 'user-service',
          entityRef: 'component:default/users',
          applications: [
            { sync: 'Synced', health: 'Healthy', imageTags: ['v1'] },
            null,
            {
              namespace: 'team-users',
              sync: 'OutOfSync',
              health: 'Degraded',
              imageTags: ['v1'],
            },
          ],
        },
        {
          service: 'payment-service',
          entityRef: 'component:default/payments',
          applications: [null, null, null],
        },
        { service: 'legacy-reports', applications: [null, null, null] },
      ],
    } satisfies PlatformDeployments);
    expect(text).not.toContain('argocd-token');
  });

  it('of 10,000 services cost one request and one query', async () => {
    const names = Array.from({ length: 10_000 }, (_, index) => `svc-${index}`);
    argocd.answer = json(200, {
      items: names.flatMap(name =>
        ['dev', 'qa', 'live'].map(environment =>
          application(name, environment),
        ),
      ),
    });
    catalog.getEntities.mockResolvedValue({
      items: names.map(name =>
        component(name, { 'gitlab.com/project-slug': `acme/services/${name}` }),
      ),
    });
    const backend = await start({
      model: {
        ...examplePlatform,
        services: names.map(name => ({
          name,
          syncWave: '0',
          repoUrl: `https://gitlab.example.test/acme/services/${name}.git`,
          path: '.cicd',
        })),
      },
    });
    // The first answer waits 1.5 s for Argo CD and says so where that is not enough.
    let body: PlatformDeployments;
    do {
      ({ body } = await backend.get(address).expect(200));
    } while (body.environments[0].reading.status !== 'ok');
    expect(body.services).toHaveLength(10_000);
    expect(body.services[9_999]).toEqual({
      service: 'svc-9999',
      entityRef: 'component:default/svc-9999',
      applications: Array.from({ length: 3 }, () => ({
        sync: 'Synced',
        health: 'Healthy',
        imageTags: ['v1'],
      })),
    });
    await backend.get(address).expect(200);
    expect(catalog.getEntities).toHaveBeenCalledTimes(1);
    expect(argocd.requests).toHaveLength(1);
  }, 60_000);

  it.each([
    [401, 'forbidden'],
    [500, 'unavailable'],
  ])('say so where Argo CD answers %s', async (code, status) => {
    argocd.answer = json(code, {});
    const backend = await start();
    const { body } = await backend.get(address).expect(200);
    expect(body.environments[0].reading).toEqual(
      expect.objectContaining({
        status,
        message: expect.any(String),
        hint: expect.any(String),
      }),
    );
    expect(body.services).toHaveLength(3);
  });

  it('say so where there is no access to Argo CD', async () => {
    const backend = await start({ sources: false });
    const { body } = await backend.get(address).expect(200);
    expect(body.environments[0].reading.status).toBe('notConfigured');
  });

  it('stay without a catalog', async () => {
    catalog.getEntities.mockRejectedValue(new Error('catalog is down'));
    const backend = await start();
    const { body } = await backend.get(address).expect(200);
    expect(body.entitiesReading).toEqual({
      status: 'unavailable',
      message: 'The catalog does not answer: catalog is down',
      hint: expect.any(String),
    });
    expect(body.services[0]).not.toHaveProperty('entityRef');
    expect(body.services[0].applications[0].health).toBe('Healthy');
  });

  it('are refused before it is looked whether there is such a platform', async () => {
    const backend = await start({ result: AuthorizeResult.DENY });
    const { body } = await backend.get(address).expect(403);
    expect(body.error.message).toBe(
      'You lack the permission gitopsPlatform.platformDeployments.read',
    );
    await backend
      .get('/api/gitops-platform/platforms/none/deployments')
      .expect(403);
    expect(argocd.requests).toEqual([]);
    expect(catalog.getEntities).not.toHaveBeenCalled();
  });

  it.each([
    ['none', 404],
    ['%2e%2e', 404],
  ])('there are none of the platform %s', async (name, status) => {
    const backend = await start();
    const answer = await backend.get(
      `/api/gitops-platform/platforms/${name}/deployments`,
    );
    expect(answer.status).toBe(status);
  });

  it('are a 503 where the platform cannot be read', async () => {
    const backend = await start({
      read: async () => {
        throw new NotFoundError('platform/core.yaml is not there');
      },
    });
    const { body } = await backend.get(address).expect(503);
    expect(body.error.message).toContain('platform/core.yaml is not there');
  });

  it('are those of the services that were read before', async () => {
    const read = jest
      .fn()
      .mockResolvedValueOnce(examplePlatform)
      .mockRejectedValue(new Error('gitlab.example.test answered 500'));
    const backend = await start({ read });
    const { body: before } = await backend.get(address).expect(200);
    const { body } = await backend.get(address).expect(200);
    expect(body).toEqual({
      ...before,
      platformReading: {
        status: 'stale',
        readAt: expect.any(String),
        failingSince: expect.any(String),
        message: 'gitlab.example.test answered 500',
      },
      environments: expect.any(Array),
      entitiesReading: expect.any(Object),
    });
  });
});
