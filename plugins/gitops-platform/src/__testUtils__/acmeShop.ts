import {
  validateServiceName,
  type CreationAnswers,
  type PlatformEnvironment,
  type PlatformModel,
  type PlatformSummary,
  type ServiceNameCheck,
  type ServiceVersions,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { exampleCreationPlan } from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import type { GitopsPlatformApi } from '@gitops-platform/backstage-plugin-gitops-platform-react';

function environment(
  name: string,
  rest: Partial<PlatformEnvironment>,
): PlatformEnvironment {
  return {
    name,
    enabled: true,
    autoSync: true,
    infraNamespace: `infra-${name}`,
    mirrors: [],
    links: {},
    ...rest,
  };
}

function service(name: string, syncWave: string) {
  return {
    name,
    syncWave,
    repoUrl: `https://gitlab.example.test/acme/services/${name}.git`,
    path: '.cicd',
  };
}

/** An invented platform whose environments are deliberately not the usual ones. */
export const shop: PlatformModel = {
  name: 'shop',
  title: 'Acme Shop',
  layout: 'registry',
  repository: {
    url: 'https://gitlab.example.test/acme/infra/shop/gitops-config',
    host: 'gitlab.example.test',
    baseUrl: 'https://gitlab.example.test',
    project: 'acme/infra/shop/gitops-config',
    branch: 'main',
    revision: 'c0ffee',
    path: 'platform',
  },
  gitlabGroup: 'acme',
  namespacePrefix: 'shop',
  vaultPathPrefix: 'acme',
  chart: { version: '3.8.0' },
  environments: [
    environment('dev', {
      domain: 'dev.example.test',
      mirrors: [
        { index: 0, domain: 'mirror-a.example.test', routes: [] },
        { index: 1, domain: 'mirror-b.example.test', routes: [] },
      ],
    }),
    environment('qa', {}),
    environment('live', { domain: 'shop.example.test', autoSync: false }),
    environment('perf', { domain: 'perf.example.test', enabled: false }),
  ],
  vault: { enabled: true, mount: 'secret', audience: 'vault' },
  services: [
    ...['user-service', 'billing', 'search', 'mail', 'stock'].map(name =>
      service(name, '0'),
    ),
    service('api-gw', '1'),
  ],
  previews: {
    enabled: true,
    baseDomain: 'preview.example.test',
    services: [
      { service: 'user-service', enabled: true },
      { service: 'billing', enabled: false },
    ],
  },
  serviceGroups: [
    {
      name: 'infrastructure',
      enabled: true,
      baseDomain: 'infra.example.test',
      clusterName: 'eu1',
      services: [
        { name: 'grafana', enabled: true, subdomain: 'grafana' },
        { name: 'pgadmin', enabled: false, subdomain: 'pgadmin' },
      ],
    },
    {
      name: 'databases',
      enabled: false,
      baseDomain: 'db.example.test',
      clusterName: 'eu1',
      services: [],
    },
  ],
};

/** A second platform, with one environment of the same name and one other. */
export const games: PlatformModel = {
  ...shop,
  name: 'games',
  title: 'Acme Games',
  environments: [
    environment('dev', { domain: 'dev.games.example.test' }),
    environment('prod', { domain: 'games.example.test', autoSync: false }),
  ],
  services: [service('lobby', '5')],
  previews: undefined,
  serviceGroups: [],
};

export function summaryOf(model: PlatformModel): PlatformSummary {
  const { name, title, layout, repository } = model;
  return { name, title, layout, url: repository.url };
}

/** `dev` is ahead of `qa`, and nothing was ever deployed to `live`. */
export const versions: ServiceVersions = {
  service: 'user-service',
  repositoryUrl: 'https://gitlab.example.test/acme/services/user-service',
  branch: 'main',
  environments: [
    {
      environment: 'dev',
      autoSync: true,
      declared: true,
      imageTag: 'v1.13.0',
    },
    {
      environment: 'qa',
      autoSync: true,
      declared: true,
      imageTag: 'v1.12.0',
    },
    { environment: 'live', autoSync: false, declared: true },
    { environment: 'perf', autoSync: true, declared: false },
  ],
};

/** The API with the given platforms; tests replace single answers. */
export function apiFake(
  ...platforms: PlatformModel[]
): jest.Mocked<GitopsPlatformApi> {
  return {
    getPlatforms: jest.fn(async () => platforms.map(summaryOf)),
    getPlatform: jest.fn(async (name: string) => {
      const found = platforms.find(platform => platform.name === name);
      if (!found) {
        throw Object.assign(new Error('Request failed with 404 Not Found'), {
          name: 'ResponseError',
          statusCode: 404,
        });
      }
      return found;
    }),
    getPlatformDeployments: jest.fn(async (_name: string) => {
      throw new Error('Forms do not ask for the services of a platform');
    }),
    getServiceVersions: jest.fn(
      async (_platform: string, _service: string) => versions,
    ),
    checkServiceName: jest.fn(
      async (platform: string, name: string): Promise<ServiceNameCheck> => ({
        name,
        problems: validateServiceName(name, {
          model: platforms.find(model => model.name === platform),
        }),
        registered: false,
        repositoryUrl: `https://gitlab.example.test/acme/services/${name}`,
        repository: 'free',
        catalog: 'free',
      }),
    ),
    getCreationPlan: jest.fn(
      async (_platform: string, _service: string, _answers: CreationAnswers) =>
        exampleCreationPlan,
    ),
    getEntityBranchPreview: jest.fn(
      async (_entityRef: string, _branch: string) => {
        throw new Error('Forms do not ask for branches');
      },
    ),
    getEntityConfiguration: jest.fn(async (_entityRef: string) => {
      throw new Error('Forms do not ask for values');
    }),
    getEntityDeployments: jest.fn(async (_entityRef: string) => {
      throw new Error('Forms do not ask for deployments');
    }),
    getEntityFindings: jest.fn(async (_entityRef: string) => {
      throw new Error('Forms do not ask for findings');
    }),
    getEntityPreviews: jest.fn(async (_entityRef: string) => {
      throw new Error('Forms do not ask for previews');
    }),
    getEntitySecrets: jest.fn(async (_entityRef: string) => {
      throw new Error('Forms do not ask for secrets');
    }),
    getEntityTraffic: jest.fn(async (_entityRef: string) => {
      throw new Error('Forms do not ask for traffic');
    }),
    getEntityView: jest.fn(async (_entityRef: string) => {
      throw new Error('Forms do not ask for entities');
    }),
  };
}
