import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { examplePlatform } from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import { outputsOf } from '../../__testUtils__/outputsOf';
import { fakePlatforms } from '../../testing/fakePlatforms';
import { createDescribePlatformAction } from './describePlatform';

describe('gitops:platform:describe', () => {
  const describePlatform = async (
    input: Record<string, unknown>,
    model = examplePlatform,
  ) => {
    const platforms = fakePlatforms(model);
    const action = createDescribePlatformAction({ platforms });
    const context = createMockActionContext({
      input: { platform: 'shop', ...input } as { platform: string },
    });
    await action.handler(context);
    return outputsOf<{
      platform: object;
      service?: object;
      environments: { name: string }[];
      waves: { value: string }[];
    }>(context);
  };

  it('tells the facts of the platform', async () => {
    const { platform, service, environments, waves } = await describePlatform(
      {},
    );
    expect(platform).toEqual({
      name: 'shop',
      title: 'Acme Shop',
      gitlabGroup: 'acme',
      brand: 'shop',
      namespacePrefix: 'shop',
      vaultPathPrefix: 'acme',
      gitHost: 'gitlab.example.test',
      gitBaseUrl: 'https://gitlab.example.test',
      repositoryUrl:
        'https://gitlab.example.test/acme/infra/shop/gitops-config',
      imagePullSecret: 'regsecret',
      chart: {
        name: 'app',
        version: '3.8.0',
        repoUrl: 'https://charts.example.test/k8app',
      },
    });
    expect(service).toBeUndefined();
    expect(environments[0]).toEqual({
      name: 'dev',
      namespace: 'shop-dev',
      infraNamespace: 'infra-dev',
      autoSync: true,
      deployedBy: 'default-branch',
      domain: 'dev.shop.example.test',
      domains: ['dev.shop.example.test'],
      vaultMount: 'secret',
    });
    expect(waves.map(({ value }) => value)).toEqual(['0', '1', '2']);
  });

  it('leaves out environments that are switched off', async () => {
    const { environments } = await describePlatform({});
    expect(environments.map(({ name }) => name)).toEqual(['dev', 'qa', 'live']);
  });

  it('tells the facts of a new service', async () => {
    const { service, environments } = await describePlatform({
      service: 'gift-service',
      newService: true,
      environments: ['live'],
    });
    expect(service).toEqual({
      name: 'gift-service',
      repoUrlInput: 'gitlab.example.test?owner=acme/services&repo=gift-service',
      webUrl: 'https://gitlab.example.test/acme/services/gift-service',
      cloneUrl: 'https://gitlab.example.test/acme/services/gift-service.git',
      path: '.cicd',
      imageRepository:
        'registry.gitlab.example.test/acme/services/gift-service',
      project: 'acme/services/gift-service',
      annotations: {
        'gitops-platform.io/platform': 'shop',
        'gitops-platform.io/service': 'gift-service',
        'argocd/app-selector':
          'app.kubernetes.io/name=gift-service,app.kubernetes.io/part-of=acme',
        'gitlab.com/project-slug': 'acme/services/gift-service',
        'gitlab.com/instance': 'gitlab.example.test',
      },
    });
    expect(environments).toEqual([
      {
        name: 'live',
        namespace: 'shop-live',
        application: 'gift-service-live',
        infraNamespace: 'infra-live',
        autoSync: false,
        deployedBy: 'release-tag',
        domain: 'shop.example.test',
        domains: ['shop.example.test', 'acme-outlet.example.test'],
        vaultMount: 'secret',
        vaultPath: 'acme/gift-service/live/config',
        vaultPolicy: 'acme-gift-service-live',
      },
    ]);
  });

  it('tells where the repository of an existing service is', async () => {
    const { service } = await describePlatform({ service: 'legacy-reports' });
    expect(service).toMatchObject({
      repoUrlInput: 'gitlab.example.test?owner=acme&repo=legacy-reports',
      webUrl: 'https://gitlab.example.test/acme/legacy-reports',
    });
  });

  it.each([
    [
      { group: '/acme/labs/' },
      'gitlab.example.test?owner=acme/labs&repo=gifts',
    ],
    [{ group: '' }, 'gitlab.example.test?owner=acme/services&repo=gifts'],
  ])('puts a new repository where %j says', async (input, repoUrlInput) => {
    const { service } = await describePlatform({ service: 'gifts', ...input });
    expect(service).toMatchObject({ repoUrlInput });
  });

  it('falls back to the group of the platform', async () => {
    const { service } = await describePlatform(
      { service: 'gifts' },
      { ...examplePlatform, services: [] },
    );
    expect(service).toMatchObject({
      repoUrlInput: 'gitlab.example.test?owner=acme&repo=gifts',
    });
  });

  it.each([
    'https://gitlab.example.test/acme/tools/gift-wrap.git',
    'ssh://git@gitlab.example.test/acme/tools/gift-wrap.git',
  ])('tells the facts of a service that is in %s', async repoUrl => {
    const { service } = await describePlatform({ service: 'gifts', repoUrl });
    expect(service).toMatchObject({
      name: 'gifts',
      project: 'acme/tools/gift-wrap',
      cloneUrl: 'https://gitlab.example.test/acme/tools/gift-wrap.git',
      imageRepository: 'registry.gitlab.example.test/acme/tools/gift-wrap',
      annotations: expect.objectContaining({
        'gitlab.com/project-slug': 'acme/tools/gift-wrap',
      }),
    });
  });

  it('refuses a repository on another git host, without repeating its credentials', async () => {
    await expect(
      describePlatform({
        service: 'gifts',
        repoUrl: 'https://me:hidden@git.example.com/acme/gifts.git',
      }),
    ).rejects.toThrow(
      'The repository "https://git.example.com/acme/gifts.git" is not on gitlab.example.test',
    );
  });

  it('keeps the port in addresses and out of the registry', async () => {
    const { service } = await describePlatform(
      { service: 'gifts' },
      {
        ...examplePlatform,
        repository: {
          ...examplePlatform.repository,
          url: 'http://localhost:8929/acme/infra/shop/gitops-config',
          host: 'localhost:8929',
          baseUrl: 'http://localhost:8929',
        },
        services: [],
      },
    );
    expect(service).toMatchObject({
      repoUrlInput: 'localhost:8929?owner=acme&repo=gifts',
      cloneUrl: 'http://localhost:8929/acme/gifts.git',
      imageRepository: 'registry.localhost/acme/gifts',
    });
  });

  it.each([
    [{ platform: 'pawn' }, 'NotFoundError', /no platform "pawn"/],
    [
      { environments: ['dev', 'staging', 'perf'] },
      'InputError',
      /"staging" does not exist, "perf" is switched off; there is dev, qa, live/,
    ],
    [
      { service: 'user-service', newService: true },
      'InputError',
      /has a service 'user-service' already/,
    ],
    [{ service: 'Bad_Name', newService: true }, 'InputError', /'Bad_Name'/],
    [{ newService: true }, 'InputError', /needs the name/],
    [
      { service: 'gifts', group: '../other' },
      'InputError',
      /is not the full path of a GitLab group/,
    ],
    [{ gateway: 'edge' }, 'InputError', /has no API gateway "edge"; /],
  ])('refuses %j', async (input, name, message) => {
    await expect(describePlatform(input)).rejects.toMatchObject({
      name,
      message: expect.stringMatching(message),
    });
  });

  it('refuses preview environments where the platform has none', async () => {
    const without = { ...examplePlatform, previews: undefined };
    await expect(
      describePlatform({ previews: true }, without),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining('has no preview.yaml'),
    });
    await describePlatform({ previews: true });
    await describePlatform({ previews: false }, without);
  });

  it('lets an earlier run be completed, and nobody else take its name', async () => {
    const platforms = fakePlatforms(examplePlatform);
    const action = createDescribePlatformAction({ platforms });
    const describeAgain = (input: object = {}) =>
      action.handler(
        createMockActionContext({
          input: {
            ...{ platform: 'shop', service: 'user-service', newService: true },
            ...input,
          },
        }),
      );
    platforms.repositories.look.mockResolvedValue('own');
    await describeAgain();
    expect(platforms.repositories.look).toHaveBeenCalledWith(
      expect.objectContaining({
        name: 'user-service',
        repoUrl: 'https://gitlab.example.test/acme/services/user-service.git',
      }),
    );
    await expect(describeAgain({ group: 'acme/labs' })).rejects.toThrow(
      /has a service 'user-service' already/,
    );
    platforms.repositories.look.mockResolvedValue('other');
    await expect(describeAgain()).rejects.toThrow(
      /has a service 'user-service' already/,
    );
  });

  it('looks for the name in the present state of the platform', async () => {
    const platforms = fakePlatforms(examplePlatform);
    const action = createDescribePlatformAction({ platforms });
    await action.handler(
      createMockActionContext({
        input: { platform: 'shop', service: 'gifts', newService: true },
      }),
    );
    expect(platforms.invalidate).toHaveBeenCalledWith('shop');
  });
});
