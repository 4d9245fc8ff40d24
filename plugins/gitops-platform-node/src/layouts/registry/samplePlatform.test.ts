import { linksOf } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { sampleTree, settings } from './__testUtils__/sampleTrees';
import { registryLayout } from './registryLayout';

describe('reading the sample platform', () => {
  const model = registryLayout.read(sampleTree('gitops-config'), settings);

  it('knows its names', async () => {
    expect(await model).toMatchObject({
      name: 'shop',
      title: 'Acme Shop',
      layout: 'registry',
      gitlabGroup: 'acme',
      brand: 'shop',
      namespacePrefix: 'shop',
      vaultPathPrefix: 'acme',
      chart: {
        repoUrl: 'https://charts.example.test/k8app',
        name: 'app',
        version: '3.8.0',
      },
      argocdProject: 'acme',
      imagePullSecret: 'regsecret',
      vault: {
        enabled: true,
        address: 'http://vault.vault.svc:8200',
        mount: 'secret',
        audience: 'vault',
      },
    });
  });

  it('knows where the mirrors lead: by their own routes, or the default ones', async () => {
    const { environments } = await model;
    const mirrors = environments.flatMap(environment => environment.mirrors);
    expect(
      mirrors.map(({ domain, routes }) => [
        domain,
        routes.map(({ path, serviceName }) => `${path} ${serviceName}`),
      ]),
    ).toEqual([
      ['qa.acme-outlet.example.test', ['/api api-gw-sv', '/ storefront-sv']],
      ['acme-outlet.example.test', ['/api api-gw-sv', '/ storefront-sv']],
      ['partners.example.test', ['/api api-gw-sv']],
    ]);
  });

  it('has the environments in the order of the file, without those commented out', async () => {
    const { environments } = await model;

    expect(
      environments.map(({ name, enabled, autoSync, domain, mirrors }) => ({
        name,
        enabled,
        autoSync,
        domain,
        mirrors: mirrors.map(mirror => `${mirror.index} ${mirror.domain}`),
      })),
    ).toEqual([
      {
        name: 'dev',
        enabled: true,
        autoSync: true,
        domain: 'dev.shop.example.test',
        mirrors: [],
      },
      {
        name: 'qa',
        enabled: true,
        autoSync: true,
        domain: 'qa.shop.example.test',
        mirrors: ['0 qa.acme-outlet.example.test'],
      },
      {
        name: 'live',
        enabled: true,
        autoSync: false,
        domain: 'shop.example.test',
        mirrors: ['0 acme-outlet.example.test', '1 partners.example.test'],
      },
      {
        name: 'perf',
        enabled: false,
        autoSync: true,
        domain: 'perf.shop.example.test',
        mirrors: [],
      },
    ]);
  });

  it('has the services with defaults applied and the line of each entry', async () => {
    const tree = sampleTree('gitops-config');
    const lines = (await tree.readText('platform/core.yaml'))?.split('\n');
    const { services } = await model;

    expect(services.map(({ name, syncWave }) => `${syncWave} ${name}`)).toEqual(
      [
        '0 user-service',
        '0 order-service',
        '0 payment-service',
        '0 game-engine',
        '0 notification-service',
        '0 legacy-reports',
        '1 api-gw',
        '2 storefront',
        '2 help-center',
      ],
    );
    expect(services.find(({ name }) => name === 'game-engine')).toMatchObject({
      repoUrl: 'https://gitlab.example.test/acme/services/arcade.git',
      path: 'game-engine/.cicd',
    });
    expect(services.find(({ name }) => name === 'help-center')).toMatchObject({
      repoUrl: 'https://gitlab.example.test/acme/help-center.git',
      path: '.cicd',
    });
    for (const { name, position } of services) {
      expect(position?.file).toBe('platform/core.yaml');
      expect(lines?.[(position?.line ?? 0) - 1]).toBe(`  ${name}:`);
    }
  });

  it('has the previews with their rules', async () => {
    const { previews } = await model;

    expect(previews).toMatchObject({
      enabled: true,
      baseDomain: 'preview.example.test',
      gatewayNamespace: 'shop-dev',
      requeueAfterSeconds: 60,
    });
    expect(
      previews?.services.map(({ service, enabled }) => [service, enabled]),
    ).toEqual([
      ['storefront', true],
      ['user-service', true],
      ['payment-service', false],
    ]);
    expect(previews?.services[0]).toMatchObject({
      branchMatch: '^[A-Z]+-[0-9]+-.*',
      namespace: 'shop-dev',
      appNameBase: 'storefront',
      position: { file: 'platform/preview.yaml' },
    });
  });

  it('derives links from the service groups, and lets the settings replace them', async () => {
    expect(linksOf(await model, 'dev')).toEqual({
      vault: { baseUrl: 'https://vault.eu1.infra.example.test', style: 'kv' },
      hubble: {
        baseUrl: 'https://hubble.eu1.infra.example.test',
        verdictStyle: 'verdicts',
      },
      grafana: {
        baseUrl: 'https://grafana.eu1.infra.example.test',
        dashboards: [],
      },
      argocd: {
        baseUrl: 'https://argocd.eu1.infra.example.test',
        namespace: 'argocd',
      },
    });

    const overridden = await registryLayout.read(sampleTree('gitops-config'), {
      ...settings,
      links: {
        vault: {
          style: 'show',
          environments: { live: { baseUrl: 'https://vault.example.test' } },
        },
      },
    });
    expect(
      overridden.environments.map(({ name, links }) => [name, links.vault]),
    ).toEqual(
      [
        ['dev', 'https://vault.eu1.infra.example.test'],
        ['qa', 'https://vault.eu1.infra.example.test'],
        ['live', 'https://vault.example.test'],
        ['perf', 'https://vault.eu1.infra.example.test'],
      ].map(([name, baseUrl]) => [name, { baseUrl, style: 'show' }]),
    );
  });
});
