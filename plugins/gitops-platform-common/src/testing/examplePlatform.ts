import type {
  EnvironmentLinks,
  MirrorRoute,
  PlatformEnvironment,
  PlatformModel,
} from '../model';

const links: EnvironmentLinks = {
  vault: { baseUrl: 'https://vault.eu1.infra.example.test', style: 'kv' },
  hubble: {
    baseUrl: 'https://hubble.eu1.infra.example.test',
    verdictStyle: 'verdicts',
  },
  grafana: {
    baseUrl: 'https://grafana.eu1.infra.example.test',
    dashboards: [
      {
        title: 'Service overview',
        uid: 'svc-overview',
        slug: 'service-overview',
        variables: { namespace: '{namespace}', app: '{service}' },
      },
      { title: 'Hubble HTTP', uid: 'hubble-http' },
    ],
  },
  argocd: {
    baseUrl: 'https://argocd.eu1.infra.example.test',
    namespace: 'argocd',
  },
};

/** The outlet has pages of its own and the users of the shop. */
const outletRoutes: MirrorRoute[] = [
  {
    path: '/users',
    pathType: 'PathPrefix',
    serviceName: 'user-service-sv',
  },
  { path: '/', pathType: 'PathPrefix', serviceName: 'storefront-sv' },
];

function exampleEnvironment(
  name: string,
  line: number,
  options: Partial<PlatformEnvironment> = {},
): PlatformEnvironment {
  return {
    name,
    enabled: true,
    autoSync: true,
    domain: `${name}.shop.example.test`,
    infraNamespace: `infra-${name}`,
    mirrors: [],
    links,
    position: { file: 'platform/base.yaml', line },
    ...options,
  };
}

/**
 * The platform "Acme Shop" with three environments, a disabled one, three
 * services, previews for one of them, and all tools published.
 *
 * @public
 */
export const examplePlatform: PlatformModel = {
  name: 'shop',
  title: 'Acme Shop',
  layout: 'registry',
  repository: {
    url: 'https://gitlab.example.test/acme/infra/shop/gitops-config',
    host: 'gitlab.example.test',
    baseUrl: 'https://gitlab.example.test',
    project: 'acme/infra/shop/gitops-config',
    branch: 'main',
    revision: '0f3c5d1e9b7a4c2d8e6f0a1b2c3d4e5f60718293',
    path: 'platform',
  },
  gitlabGroup: 'acme',
  brand: 'shop',
  namespacePrefix: 'shop',
  vaultPathPrefix: 'acme',
  chart: {
    repoUrl: 'https://charts.example.test/k8app',
    name: 'app',
    version: '3.8.0',
  },
  imagePullSecret: 'regsecret',
  environments: [
    exampleEnvironment('dev', 35),
    exampleEnvironment('qa', 41, {
      mirrors: [
        {
          index: 0,
          domain: 'qa.acme-outlet.example.test',
          routes: outletRoutes,
        },
      ],
    }),
    exampleEnvironment('live', 51, {
      autoSync: false,
      domain: 'shop.example.test',
      mirrors: [
        { index: 0, domain: 'acme-outlet.example.test', routes: outletRoutes },
      ],
    }),
    exampleEnvironment('perf', 87, { enabled: false }),
  ],
  vault: {
    enabled: true,
    address: 'http://vault.vault.svc:8200',
    mount: 'secret',
    audience: 'vault',
  },
  services: [
    {
      name: 'user-service',
      syncWave: '0',
      repoUrl: 'https://gitlab.example.test/acme/services/user-service.git',
      path: '.cicd',
      position: { file: 'platform/core.yaml', line: 57 },
    },
    {
      name: 'payment-service',
      syncWave: '0',
      repoUrl: 'https://gitlab.example.test/acme/services/payment-service.git',
      path: '.cicd',
      position: { file: 'platform/core.yaml', line: 67 },
    },
    {
      name: 'legacy-reports',
      syncWave: '0',
      repoUrl: 'https://gitlab.example.test/acme/legacy-reports.git',
      path: '.cicd',
      position: { file: 'platform/core.yaml', line: 81 },
    },
  ],
  previews: {
    enabled: true,
    baseDomain: 'preview.example.test',
    gatewayNamespace: 'shop-dev',
    requeueAfterSeconds: 60,
    services: [
      {
        service: 'user-service',
        enabled: true,
        projectId: '2',
        branchMatch: '^SHOP-[0-9]+-',
        cicdPath: '.cicd',
        repoUrl: 'https://gitlab.example.test/acme/services/user-service.git',
        namespace: 'shop-dev',
        appNameBase: 'user-service',
        position: { file: 'platform/preview.yaml', line: 44 },
      },
      {
        service: 'payment-service',
        enabled: false,
        projectId: '4',
        branchMatch: '^[A-Z]+-[0-9]+-.*',
        cicdPath: '.cicd',
        repoUrl:
          'https://gitlab.example.test/acme/services/payment-service.git',
        namespace: 'shop-dev',
        appNameBase: 'payment-service',
        position: { file: 'platform/preview.yaml', line: 54 },
      },
    ],
  },
  serviceGroups: [
    {
      name: 'infrastructure',
      enabled: true,
      baseDomain: 'infra.example.test',
      clusterName: 'eu1',
      services: ['argocd', 'grafana', 'vault', 'hubble'].map(name => ({
        name,
        enabled: true,
        subdomain: name,
      })),
    },
  ],
};
