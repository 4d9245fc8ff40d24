import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { userServiceView } from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import { startLiveBackend } from '../__testUtils__/liveBackend';
import {
  readerFake,
  shop,
  userServiceConfiguration,
} from '../__fixtures__/platforms';
import {
  GITLAB,
  startViewBackend as start,
} from '../__testUtils__/viewBackend';

describe('a platform as a whole', () => {
  it.each(['', '/services/user-service/versions', '/services/ghost/versions'])(
    'is refused without the permission: %s',
    async path => {
      const { backend } = await startLiveBackend(userServiceView, {
        result: AuthorizeResult.DENY,
      });
      const { status, body } = await backend.get(
        `/api/gitops-platform/platforms/shop${path}`,
      );
      expect(status).toBe(403);
      expect(body.error.message).toContain('gitopsPlatform.platforms.read');
    },
  );
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
