import {
  mockCredentials,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import {
  games,
  readerFactory,
  readerFake,
  shop,
  userServiceConfiguration,
  type ReaderFake,
} from './__fixtures__/platforms';
import plugin from './index';

const GITLAB = 'https://gitlab.example.test';

function component(
  name: string,
  annotations: Record<string, string> = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default', annotations },
    spec: { type: 'service' },
  };
}

const sourceLocation = (project: string) => ({
  'backstage.io/source-location': `url:${GITLAB}/${project}/-/tree/main/`,
});

async function start(reader: ReaderFake, ...entities: Entity[]) {
  const { server } = await startTestBackend({
    features: [
      plugin,
      readerFactory(reader),
      catalogServiceMock.factory({ entities }),
    ],
  });
  return request(server);
}

const view = (name: string) =>
  `/api/gitops-platform/entities/default/component/${name}`;

describe('the platform view of an entity', () => {
  it('is that of the service which is deployed from its repository', async () => {
    const reader = readerFake();
    const backend = await start(
      reader,
      component('users', sourceLocation('acme/services/user-service')),
    );
    const { status, body } = await backend.get(view('users'));

    expect(status).toBe(200);
    expect(body).toEqual({
      status: 'ok',
      entityRef: 'component:default/users',
      model: expect.objectContaining({ name: 'shop' }),
      service: shop.services[0],
      configuration: userServiceConfiguration,
      sources: [
        { source: 'platform-repository', status: 'ok' },
        { source: 'service-repository', status: 'ok' },
      ],
    });
  });

  it('tells nothing of other services', async () => {
    const reader = readerFake();
    const backend = await start(
      reader,
      component('users', sourceLocation('acme/services/user-service')),
    );
    const { text, body } = await backend.get(view('users'));
    expect(body.model.services).toEqual([shop.services[0]]);
    expect(body.model.previews.services).toEqual([
      { service: 'user-service', enabled: true },
    ]);
    expect(text).not.toContain('billing');
  });

  it('reads each platform once, and only its own where it is named', async () => {
    const reader = readerFake();
    const backend = await start(
      reader,
      component('derived', sourceLocation('acme/services/user-service')),
      component('user-service', { 'gitops-platform.io/platform': 'shop' }),
    );

    await backend.get(view('derived')).expect(200);
    expect(reader.read.mock.calls.map(([name]) => name)).toEqual([
      'shop',
      'games',
    ]);
    expect(reader.readService).toHaveBeenCalledTimes(1);

    reader.read.mockClear();
    await backend.get(view('user-service')).expect(200);
    expect(reader.read.mock.calls.map(([name]) => name)).toEqual(['shop']);
  });

  it('stays without the configuration of a repository that cannot be read', async () => {
    const reader = readerFake();
    reader.readService.mockRejectedValue(
      new Error('gitlab.example.test answered 404'),
    );
    const backend = await start(
      reader,
      component('user-service', { 'gitops-platform.io/platform': 'shop' }),
    );
    const { status, body } = await backend.get(view('user-service'));

    expect(status).toBe(200);
    expect(body.status).toBe('ok');
    expect(body.configuration).toBeUndefined();
    expect(body.sources[1]).toEqual({
      source: 'service-repository',
      status: 'error',
      message: 'gitlab.example.test answered 404',
      hint: expect.stringContaining(
        `${GITLAB}/acme/services/user-service.git exists`,
      ),
    });
  });

  it('does not need platforms that have nothing to do with it', async () => {
    const reader = readerFake();
    reader.read.mockImplementation(async name => {
      if (name === 'games') {
        throw new Error('gitlab.example.test did not answer');
      }
      return shop;
    });
    const backend = await start(
      reader,
      component('users', sourceLocation('acme/services/user-service')),
    );
    const { body } = await backend.get(view('users'));
    expect(body.status).toBe('ok');
  });
});

describe('problems of an entity', () => {
  const named = (platform: string, service?: string) => ({
    'gitops-platform.io/platform': platform,
    ...(service ? { 'gitops-platform.io/service': service } : {}),
  });

  const cases: {
    what: string;
    entity: Entity;
    code: string;
    message: string;
    hint: string;
  }[] = [
    {
      what: 'a component without a repository or an annotation',
      entity: component('lonely'),
      code: 'no-platform',
      message: "'lonely'",
      hint: 'gitops-platform.io/platform',
    },
    {
      what: "a repository outside of the platforms' groups",
      entity: component('stranger', sourceLocation('elsewhere/stranger')),
      code: 'no-platform',
      message: 'gitlab.example.test/elsewhere/stranger',
      hint: 'Register the repository',
    },
    {
      what: 'an annotation with an unknown platform',
      entity: component('user-service', named('shoe')),
      code: 'unknown-platform',
      message: "'shoe'",
      hint: 'one of games, shop',
    },
    {
      what: 'a repository that nobody registered',
      entity: component('newcomer', sourceLocation('acme/services/newcomer')),
      code: 'service-not-registered',
      message: 'acme/services/newcomer',
      hint: 'core.yaml',
    },
    {
      what: "an annotation that names another platform's service",
      entity: component('lobby', named('shop', 'lobby')),
      code: 'service-not-registered',
      message: "The platform 'games' has one.",
      hint: "'games'",
    },
    {
      what: "an annotation that names another team's service",
      entity: component('curious', {
        ...named('shop', 'billing'),
        ...sourceLocation('acme/services/user-service'),
      }),
      code: 'repository-mismatch',
      message: 'acme/services/billing',
      hint: 'gitops-platform.io/service',
    },
  ];

  it.each(cases)('$what: $code', async ({ entity, code, message, hint }) => {
    const reader = readerFake();
    const backend = await start(reader, entity);
    const { status, body } = await backend.get(view(entity.metadata.name));

    expect(status).toBe(200);
    expect(body).toEqual({
      status: 'problem',
      entityRef: `component:default/${entity.metadata.name}`,
      problem: {
        code,
        message: expect.stringContaining(message),
        hint: expect.stringContaining(hint),
      },
      sources: [{ source: 'platform-repository', status: 'ok' }],
    });
    expect(reader.readService).not.toHaveBeenCalled();
    const read = reader.read.mock.calls.map(([name]) => name);
    expect(new Set(read).size).toBe(read.length);
  });

  it.each([
    ['named by an annotation', named('shop')],
    ['of which its repository may be part', sourceLocation('acme/unknown')],
  ])('a platform %s that cannot be read', async (_what, annotations) => {
    const reader = readerFake();
    reader.read.mockImplementation(async name => {
      if (name === 'shop') {
        throw new Error('core.yaml:7: a tab cannot indent');
      }
      return games;
    });
    const backend = await start(reader, component('user-service', annotations));
    const { status, body } = await backend.get(view('user-service'));

    expect(status).toBe(200);
    expect(body.problem).toEqual({
      code: 'platform-unreadable',
      message: expect.stringContaining('core.yaml:7: a tab cannot indent'),
      hint: expect.any(String),
    });
    expect(body.sources).toEqual([
      expect.objectContaining({
        source: 'platform-repository',
        status: 'error',
      }),
    ]);
  });

  it('an entity that the catalog does not have: 404', async () => {
    const reader = readerFake();
    const backend = await start(reader);
    const { status, body } = await backend.get(view('ghost'));
    expect(status).toBe(404);
    expect(body.error).toMatchObject({
      name: 'NotFoundError',
      message: expect.stringContaining("'component:default/ghost'"),
    });
    expect(reader.read).not.toHaveBeenCalled();
  });

  it('a reference that is none: 400', async () => {
    const backend = await start(readerFake());
    const { status, body } = await backend.get(view('a%2Fb'));
    expect(status).toBe(400);
    expect(body.error).toMatchObject({
      name: 'InputError',
      message: expect.stringContaining('name: must not contain'),
    });
  });
});

describe('platforms', () => {
  it('are listed without what the configuration keeps to itself', async () => {
    const reader = readerFake();
    reader.list.mockReturnValue([
      {
        name: 'shop',
        title: 'Acme Shop',
        layout: 'registry',
        url: shop.repository.url,
        path: 'platform',
        branch: 'main',
      },
    ]);
    const backend = await start(reader);
    const { status, body } = await backend.get(
      '/api/gitops-platform/platforms',
    );
    expect(status).toBe(200);
    expect(body).toEqual([
      {
        name: 'shop',
        title: 'Acme Shop',
        layout: 'registry',
        url: shop.repository.url,
      },
    ]);
    expect(reader.read).not.toHaveBeenCalled();
  });

  it('have a model', async () => {
    const backend = await start(readerFake());
    const { status, body } = await backend.get(
      '/api/gitops-platform/platforms/shop',
    );
    expect(status).toBe(200);
    expect(body).toEqual(shop);
  });

  it('that are not configured are not found', async () => {
    const reader = readerFake();
    const backend = await start(reader);
    const { status, body } = await backend.get(
      '/api/gitops-platform/platforms/shoe',
    );
    expect(status).toBe(404);
    expect(body.error.message).toContain('"shoe"');
    expect(reader.read).not.toHaveBeenCalled();
  });

  it('that cannot be read are unavailable, whatever the reason', async () => {
    const reader = readerFake();
    const refused = new Error('gitlab.example.test refused the token');
    refused.name = 'AuthenticationError';
    reader.read.mockRejectedValue(refused);
    const backend = await start(reader);
    const { status, body } = await backend.get(
      '/api/gitops-platform/platforms/shop',
    );
    expect(status).toBe(503);
    expect(body.error.message).toContain(
      "The platform 'shop' cannot be read: gitlab.example.test refused the token",
    );
  });
});

describe('versions of a service', () => {
  const versions = (platform: string, service: string) =>
    `/api/gitops-platform/platforms/${platform}/services/${service}/versions`;

  const values = (
    environment: string,
    declared: boolean,
    imageTag?: string,
  ) => ({
    environment,
    declared,
    imageTag,
    appName: 'user-service',
    hostnames: [],
    secrets: [
      {
        variable: 'TOKEN',
        path: '/acme/user-service/config',
        position: { file: `.cicd/${environment}.yaml`, line: 1 },
      },
    ],
  });

  it('are those of the enabled environments, and nothing else of its values', async () => {
    const reader = readerFake();
    const environments = ['dev', 'qa', 'live', 'perf'].map(name => ({
      ...shop.environments[0],
      name,
      autoSync: name !== 'live',
      enabled: name !== 'perf',
    }));
    reader.read.mockResolvedValue({ ...shop, environments });
    reader.readService.mockResolvedValue({
      ...userServiceConfiguration,
      environments: [
        values('dev', true, 'a1b2c3d'),
        // Without a file of its own it shows the tag of default.yaml.
        values('qa', false, 'latest'),
        values('live', true),
        values('perf', true, 'v1.0.0'),
      ],
    });
    const backend = await start(reader);
    const { status, body } = await backend.get(
      versions('shop', 'user-service'),
    );

    expect(status).toBe(200);
    expect(body).toEqual({
      service: 'user-service',
      repositoryUrl: `${GITLAB}/acme/services/user-service`,
      branch: 'main',
      environments: [
        {
          environment: 'dev',
          autoSync: true,
          declared: true,
          imageTag: 'a1b2c3d',
        },
        { environment: 'qa', autoSync: true, declared: false },
        { environment: 'live', autoSync: false, declared: true },
      ],
    });
  });

  it.each([
    ['platform', 'shoe', 'user-service', '"shoe"'],
    ['service', 'shop', 'ghost', "'ghost'"],
  ])(
    'of an unknown %s are not found',
    async (_what, platform, service, named) => {
      const reader = readerFake();
      const backend = await start(reader);
      const { status, body } = await backend.get(versions(platform, service));
      expect(status).toBe(404);
      expect(body.error.message).toContain(named);
      expect(reader.readService).not.toHaveBeenCalled();
    },
  );

  it('are unavailable where the repository cannot be read', async () => {
    const reader = readerFake();
    const missing = new Error('gitlab.example.test has no acme/user-service');
    missing.name = 'NotFoundError';
    reader.readService.mockRejectedValue(missing);
    const backend = await start(reader);
    const { status, body } = await backend.get(
      versions('shop', 'user-service'),
    );
    expect(status).toBe(503);
    expect(body.error.message).toContain(
      "The versions of 'user-service' cannot be read: gitlab.example.test has no",
    );
  });
});

describe('access', () => {
  const paths = [
    '/api/gitops-platform/platforms',
    '/api/gitops-platform/platforms/shop',
    '/api/gitops-platform/platforms/shop/services/user-service/versions',
    view('user-service'),
  ];

  it.each(paths)('%s needs a user', async path => {
    const reader = readerFake();
    const backend = await start(
      reader,
      component('user-service', { 'gitops-platform.io/platform': 'shop' }),
    );
    await backend
      .get(path)
      .set('Authorization', mockCredentials.none.header())
      .expect(401);
    await backend
      .get(path)
      .set('Authorization', mockCredentials.user.invalidHeader())
      .expect(401);
    await backend
      .get(path)
      .set('Authorization', mockCredentials.service.header())
      .expect(403);
    expect(reader.read).not.toHaveBeenCalled();
    await backend
      .get(path)
      .set('Authorization', mockCredentials.user.header())
      .expect(200);
  });

  it('asks the catalog with the credentials of the user', async () => {
    const catalog = catalogServiceMock.mock({
      getEntityByRef: jest.fn(async () => undefined),
    });
    const { server } = await startTestBackend({
      features: [plugin, readerFactory(readerFake()), catalog.factory],
    });
    await request(server)
      .get(view('user-service'))
      .set('Authorization', mockCredentials.user.header('user:default/ada'))
      .expect(404);
    expect(catalog.getEntityByRef).toHaveBeenCalledWith(
      'component:default/user-service',
      { credentials: mockCredentials.user('user:default/ada') },
    );
  });
});
