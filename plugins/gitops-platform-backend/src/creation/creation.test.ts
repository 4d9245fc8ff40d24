import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type {
  ChangeRequest,
  PlatformReader,
} from '@gitops-platform/backstage-plugin-gitops-platform-node';
import request from 'supertest';
import {
  readerFactory,
  readerFake as modelReaderFake,
  shop,
} from '../__fixtures__/platforms';
import plugin from '../index';

const GITLAB = 'https://gitlab.example.test';
const REPOSITORY = `${GITLAB}/acme/services/gift-service`;
const address = (service: string, resource: string) =>
  `/api/gitops-platform/platforms/shop/services/${service}/${resource}`;

function component(location: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: 'gift-service',
      annotations: { 'backstage.io/managed-by-location': `url:${location}` },
    },
  };
}

/** A reader that can be asked for repositories and dry runs as well. */
function readerFake() {
  const repositories: jest.Mocked<
    Pick<PlatformReader['repositories'], 'look'>
  > = { look: jest.fn() };
  repositories.look.mockResolvedValue('absent');
  const deliver = jest.fn(async ({ change }: ChangeRequest) => ({
    outcome: 'added' as const,
    diff: `+${change.kind}\n`,
    files: ['platform/core.yaml'],
    repositoryUrl: shop.repository.url,
    followUps: [],
    notes: [],
  }));
  const fake = modelReaderFake();
  const delivery = { ...fake.delivery, deliver };
  return { ...fake, repositories, delivery };
}

async function start(
  options: {
    reader?: ReturnType<typeof readerFake>;
    entities?: Entity[];
    result?: AuthorizeResult.DENY;
  } = {},
) {
  const reader = options.reader ?? readerFake();
  const catalog = catalogServiceMock.mock({
    getEntityByRef: async () => options.entities?.[0],
  });
  const { server } = await startTestBackend({
    features: [
      plugin,
      readerFactory(reader),
      catalog.factory,
      mockServices.permissions.factory({
        result: options.result ?? AuthorizeResult.ALLOW,
      }),
    ],
  });
  return { backend: request(server), reader, catalog };
}

describe('the check of a name', () => {
  const check = async (
    options: Parameters<typeof start>[0] = {},
    name = 'gift-service',
  ) => {
    const { backend, ...rest } = await start(options);
    const { status, body, text } = await backend.get(
      address(name, 'name-check'),
    );
    return { status, body, text, ...rest };
  };

  it('says that a name is free', async () => {
    const { status, body, reader, catalog } = await check();
    expect([status, body]).toEqual([
      200,
      {
        name: 'gift-service',
        problems: [],
        registered: false,
        repositoryUrl: REPOSITORY,
        repository: 'free',
        catalog: 'free',
      },
    ]);
    expect(reader.repositories.look).toHaveBeenCalledWith(
      expect.objectContaining({
        platform: 'shop',
        name: 'gift-service',
        repoUrl: `${REPOSITORY}.git`,
      }),
    );
    // As the portal: what a person cannot see counts as taken too.
    expect(catalog.getEntityByRef.mock.calls[0][1]).toMatchObject({
      credentials: { principal: { type: 'service' } },
    });
  });

  it.each([
    ['own', 'unfinished'],
    ['empty', 'unfinished'],
    ['other', 'taken'],
  ] as const)('tells of a repository that is %s', async (state, repository) => {
    const reader = readerFake();
    reader.repositories.look.mockResolvedValue(state);
    const { body } = await check({ reader });
    expect(body).toMatchObject({ repository, catalog: 'free' });
  });

  it.each([
    [`${GITLAB}/private/secret-group/-/blob/main/catalog-info.yaml`, 'taken'],
    [`${REPOSITORY}/-/blob/main/catalog-info.yaml`, 'free'],
  ])('tells of an entity from %s nothing but that', async (location, state) => {
    const { body, text } = await check({ entities: [component(location)] });
    expect(body).toMatchObject({ catalog: state });
    expect(text).not.toContain('secret-group');
  });

  it.each([
    ['Gift', 'not-rfc1123'],
    ['g'.repeat(60), 'too-long'],
  ])('asks nobody about %s', async (name, code) => {
    const { body, reader, catalog } = await check({}, name);
    expect(body.problems).toMatchObject([{ code }]);
    expect(reader.repositories.look).not.toHaveBeenCalled();
    expect(catalog.getEntityByRef).not.toHaveBeenCalled();
  });

  it.each([
    ['own', { problems: [], registered: true, repository: 'unfinished' }],
    ['other', { problems: [{ code: 'taken' }], registered: false }],
    ['absent', { problems: [{ code: 'taken' }], registered: false }],
  ] as const)(
    'lets a service that the platform has be created again where its repository is %s',
    async (state, expected) => {
      const reader = readerFake();
      reader.repositories.look.mockResolvedValue(state);
      const { body } = await check({ reader }, 'user-service');
      expect(body).toMatchObject(expected);
    },
  );

  it('counts as taken what the platform has while the git host does not answer', async () => {
    const reader = readerFake();
    reader.repositories.look.mockRejectedValue(new Error('down'));
    const { status, body } = await check({ reader }, 'user-service');
    expect([status, body]).toMatchObject([
      200,
      { problems: [{ code: 'taken' }], registered: false },
    ]);
  });

  it('leaves open what a server does not answer', async () => {
    const reader = readerFake();
    reader.repositories.look.mockRejectedValue(new Error('down'));
    const { status, body } = await check({ reader });
    expect([status, body]).toMatchObject([
      200,
      { repository: 'unknown', catalog: 'free' },
    ]);
  });

  it('needs the permission, whatever is asked about', async () => {
    const reader = readerFake();
    const { status } = await check({ reader, result: AuthorizeResult.DENY });
    expect(status).toBe(403);
    expect(reader.read).not.toHaveBeenCalled();
  });

  it('needs a platform', async () => {
    const { backend } = await start();
    const { status } = await backend.get(
      '/api/gitops-platform/platforms/pawn/services/x/name-check',
    );
    expect(status).toBe(404);
  });
});

describe('the plan of a creation', () => {
  const plan = async (query: object, reader = readerFake()) => {
    const { backend } = await start({ reader });
    const { status, body } = await backend
      .get(address('gift-service', 'creation-plan'))
      .query(query);
    return { status, body, reader };
  };

  it('names everything that is made, and writes nothing', async () => {
    const { status, body, reader } = await plan({
      syncWave: '1',
      secrets: 'true',
      previews: 'true',
      gateway: 'api-gw',
    });
    expect(status).toBe(200);
    expect(body).toEqual({
      service: 'gift-service',
      repository: {
        url: REPOSITORY,
        state: 'free',
        files: ['.cicd/default.yaml', '.cicd/dev.yaml'],
      },
      environments: [
        {
          name: 'dev',
          deployed: true,
          autoSync: true,
          application: 'gift-service-dev',
          namespace: 'shop-dev',
          kubernetesService: 'gift-service-sv',
          addresses: [],
          vaultPath: 'secret/acme/gift-service/dev/config',
        },
      ],
      previews: {
        application: 'preview-gift-service-{tag}',
        host: 'https://{tag}.example.test',
      },
      changes: [
        {
          kind: 'registration',
          outcome: 'added',
          diff: '+register-service\n',
          files: ['platform/core.yaml'],
          repositoryUrl: `${GITLAB}/acme/infra/shop/gitops-config`,
        },
        expect.objectContaining({
          kind: 'previews',
          diff: '+enable-preview\n',
        }),
        expect.objectContaining({
          kind: 'route',
          diff: '+add-gateway-route\n',
        }),
      ],
    });
    const requests = reader.delivery.deliver.mock.calls.flat();
    expect(requests).toHaveLength(3);
    expect(requests.every(({ dryRun }) => dryRun)).toBe(true);
    expect(requests[0].change).toEqual({
      kind: 'register-service',
      service: 'gift-service',
      repoUrl: `${REPOSITORY}.git`,
      path: '.cicd',
      syncWave: '1',
    });
  });

  it('tells of the API that is made with it, and who may call the route', async () => {
    const reader = readerFake();
    reader.repositories.look.mockImplementation(async ({ name }) =>
      name === 'gift-api' ? 'other' : 'absent',
    );
    const { body } = await plan(
      { api: 'gift-api', gateway: 'api-gw', gatewayPolicy: 'no-need' },
      reader,
    );
    expect(body).toMatchObject({
      repository: { state: 'free' },
      api: {
        name: 'gift-api',
        repository: {
          url: `${GITLAB}/acme/api/proto/gift-api`,
          state: 'taken',
        },
      },
    });
    expect(reader.delivery.deliver.mock.lastCall![0].change).toMatchObject({
      api: { auth: { policy: 'no-need' } },
    });
  });

  it('has addresses where the environment has the host', async () => {
    const reader = readerFake();
    const model = await reader.read('shop');
    reader.read.mockResolvedValue({
      ...model,
      environments: [
        { ...model.environments[0], domain: 'dev.example.test' },
        { ...model.environments[0], name: 'live', domain: 'example.test' },
      ],
    });
    const query = {
      environment: 'live',
      domain: ['dev.example.test', 'example.test'],
      pathPrefix: '/gifts',
    };
    const { body } = await plan(query, reader);
    expect(body.environments).toMatchObject([
      { name: 'dev', deployed: false, addresses: [] },
      { name: 'live', deployed: true, addresses: ['example.test/gifts'] },
    ]);
    expect(body.environments[1]).not.toHaveProperty('vaultPath');
  });

  it('registers a repository that is there', async () => {
    const repoUrl = `${GITLAB}/acme/legacy/gifts.git`;
    const { body, reader } = await plan({ repoUrl });
    expect(body.repository).toMatchObject({
      url: `${GITLAB}/acme/legacy/gifts`,
      state: 'existing',
    });
    expect(reader.delivery.deliver.mock.calls[0][0].change).toMatchObject({
      repoUrl,
    });
  });

  it('tells what cannot be made beside what can', async () => {
    const reader = readerFake();
    reader.delivery.deliver.mockRejectedValueOnce(
      new Error('conflict: meets other values'),
    );
    const { status, body } = await plan({ gateway: 'api-gw' }, reader);
    expect([status, body.changes]).toMatchObject([
      200,
      [
        { outcome: 'problem', message: 'conflict: meets other values' },
        { outcome: 'added' },
      ],
    ]);
  });

  it('refuses a name that cannot be one, and answers that are none', async () => {
    const { backend } = await start();
    for (const path of [
      address('Gift', 'creation-plan'),
      `${address('gift', 'creation-plan')}?secrets=maybe`,
      `${address('gift', 'creation-plan')}?api=Gift_API`,
    ]) {
      const { status } = await backend.get(path);
      expect([path, status]).toEqual([path, 400]);
    }
  });

  it('needs the permission', async () => {
    const reader = readerFake();
    const { backend } = await start({ reader, result: AuthorizeResult.DENY });
    const { status } = await backend.get(
      address('gift-service', 'creation-plan'),
    );
    expect(status).toBe(403);
    expect(reader.delivery.deliver).not.toHaveBeenCalled();
  });
});
