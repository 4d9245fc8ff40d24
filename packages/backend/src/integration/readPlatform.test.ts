import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  platformServiceRef,
  type PlatformReader,
} from '@gitops-platform/backstage-plugin-gitops-platform-node';
import { startSampleShop, type SampleShop } from './__testUtils__/sampleShop';

// Real git under a loaded machine takes its time.
jest.setTimeout(60_000);

describe('reading a platform from a GitLab over real git', () => {
  let shop: SampleShop;

  beforeEach(async () => {
    shop = await startSampleShop();
  });

  afterEach(async () => {
    await shop.stop();
  });

  it('reads the platform and a service at one revision each', async () => {
    const model = await shop.platforms.read('shop');
    expect(model).toMatchObject({
      name: 'shop',
      title: 'Acme Shop',
      repository: {
        branch: 'main',
        revision: expect.stringMatching(/^\w{40}$/),
      },
    });
    expect(model.environments.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['dev', 'qa', 'live', 'perf']),
    );
    const configuration = await shop.platforms.readService(
      model,
      'user-service',
    );
    expect(configuration).toMatchObject({
      service: 'user-service',
      branch: 'main',
      files: expect.arrayContaining(['.cicd/default.yaml']),
    });
  });

  it('asks once for all plugins of a backend', async () => {
    const readers: PlatformReader[] = [];
    const plugin = (pluginId: string) =>
      createBackendPlugin({
        pluginId,
        register({ registerInit }) {
          registerInit({
            deps: { platforms: platformServiceRef },
            async init({ platforms }) {
              readers.push(platforms);
            },
          });
        },
      });
    const backend = await startTestBackend({
      features: [
        plugin('one'),
        plugin('two'),
        mockServices.rootConfig.factory({ data: shop.config.get() as object }),
      ],
    });
    try {
      shop.sandbox.gitlab.requests.clear();
      const models = await Promise.all(
        [...readers, ...readers].map(platforms => platforms.read('shop')),
      );
      expect(readers).toHaveLength(2);
      expect(new Set(models).size).toBe(1);
      const asked = shop.sandbox.gitlab.requests.count;
      await readers[1].read('shop');
      expect(shop.sandbox.gitlab.requests.count).toBe(asked);
    } finally {
      await backend.stop();
    }
  });

  it('names configuration for an environment that is not there', async () => {
    let platforms: PlatformReader | undefined;
    const logger = mockServices.rootLogger.mock();
    logger.child.mockReturnValue(logger);
    const backend = await startTestBackend({
      features: [
        createBackendPlugin({
          pluginId: 'one',
          register({ registerInit }) {
            registerInit({
              deps: { reader: platformServiceRef },
              async init({ reader }) {
                platforms = reader;
              },
            });
          },
        }),
        logger.factory,
        mockServices.rootConfig.factory({
          data: {
            integrations: shop.config.get('integrations'),
            gitopsPlatform: {
              platforms: {
                shop: {
                  url: shop.config.getString(
                    'gitopsPlatform.platforms.shop.url',
                  ),
                  links: {
                    vault: { environments: { live: {}, prod: {} } },
                  },
                },
              },
            },
          },
        }),
      ],
    });
    try {
      await platforms!.read('shop');
      await platforms!.read('shop');
      const warnings = logger.warn.mock.calls.map(([message]) => message);
      expect(
        warnings.filter(text => text.startsWith('gitopsPlatform.')),
      ).toEqual([
        'gitopsPlatform.platforms.shop.links.vault.environments.prod is for an environment that the platform does not have; it has dev, qa, live, perf',
      ]);
    } finally {
      await backend.stop();
    }
  });

  it('sees a commit after an invalidation, and reads nothing twice', async () => {
    const before = await shop.platforms.read('shop');
    shop.platforms.invalidate('shop');
    expect(await shop.platforms.read('shop')).toBe(before);
    await shop.edit({
      change: text =>
        text.replace(
          '  # --- Wave 1: API Gateway ---',
          '  wish-list:\n    syncWave: "0"\n\n  # --- Wave 1: API Gateway ---',
        ),
    });
    shop.platforms.invalidate('shop');
    const after = await shop.platforms.read('shop');
    expect(after.services.map(({ name }) => name)).toContain('wish-list');
    expect(after.repository.revision).not.toBe(before.repository.revision);
  });

  it('gives a tree at an earlier revision', async () => {
    const { repository } = await shop.platforms.read('shop');
    await shop.edit({ change: text => `${text}# later\n` });
    const [now, then] = await Promise.all(
      [undefined, repository.revision].map(revision =>
        shop.platforms.openTree('shop', { revision }),
      ),
    );
    expect(await now.readText('platform/core.yaml')).toMatch(/# later\n$/);
    expect(await then.readText('platform/core.yaml')).not.toMatch(/# later/);
    expect(await then.readText('platform/nothing.yaml')).toBeUndefined();
  });

  it('never serves an old state as the present one', async () => {
    await shop.platforms.read('shop');
    shop.platforms.invalidate('shop');
    shop.sandbox.gitlab.setFault({ status: 500 });
    await expect(shop.platforms.read('shop')).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      kind: 'unavailable',
      host: new URL(shop.sandbox.gitlab.baseUrl).host,
      hint: expect.any(String),
    });
    shop.sandbox.gitlab.clearFaults();
    await expect(shop.platforms.read('shop')).resolves.toBeDefined();
  });

  it('sees a push to the repository of a service once it is told of it', async () => {
    const { platforms } = shop;
    expect(platforms.knownModels()).toEqual([]);
    const model = await platforms.read('shop');
    expect(platforms.knownModels()).toEqual([model]);
    const tagOfDev = async () => {
      const { environments } = await platforms.readService(
        model,
        'user-service',
      );
      return environments.find(({ environment }) => environment === 'dev')
        ?.imageTag;
    };
    const before = await tagOfDev();
    const values = await platforms.readValues(model, 'user-service');

    const { baseUrl, token } = shop.sandbox.gitlab;
    const file = '.cicd/dev.yaml';
    const project = 'acme/services/user-service';
    const text = await shop.git(project, 'show', `main:${file}`);
    const pushed = await fetch(
      `${baseUrl}/api/v4/projects/${encodeURIComponent(
        project,
      )}/repository/commits`,
      {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          Authorization: `Bearer ${token}`,
        },
        body: JSON.stringify({
          branch: 'main',
          commit_message: 'Deploy another version',
          actions: [
            {
              action: 'update',
              file_path: file,
              content: text.replace(before!, 'v9.9.9'),
            },
          ],
        }),
      },
    );
    expect(pushed.ok).toBe(true);
    await expect(tagOfDev()).resolves.toBe(before);

    platforms.invalidateService('shop', 'payment-service');
    await expect(tagOfDev()).resolves.toBe(before);
    platforms.invalidateService('shop', 'user-service');
    await expect(tagOfDev()).resolves.toBe('v9.9.9');
    expect(await platforms.readValues(model, 'user-service')).not.toEqual(
      values,
    );
  });

  it('tells a service repository that is absent from one that fails', async () => {
    const model = await shop.platforms.read('shop');
    await expect(
      shop.platforms.readService(model, 'order-service'),
    ).rejects.toMatchObject({ kind: 'not-found' });
    await expect(
      shop.platforms.readService(model, 'nobody'),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
    const impatient = shop.backendFacing('hang');
    shop.sandbox.gitlab.setFault({ status: 'hang', match: /user-service/ });
    await expect(
      impatient.readService(model, 'user-service'),
    ).rejects.toMatchObject({ kind: 'timeout' });
  });

  it('does not let one caller change what the others see', async () => {
    const model = await shop.platforms.read('shop');
    expect(() => model.services.pop()).toThrow(TypeError);
  });
});
