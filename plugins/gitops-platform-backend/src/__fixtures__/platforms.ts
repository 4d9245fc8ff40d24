import { createServiceFactory } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type {
  PlatformModel,
  PlatformService,
  ServiceConfiguration,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  platformServiceRef,
  type PlatformReader,
  type PlatformSettings,
} from '@gitops-platform/backstage-plugin-gitops-platform-node';

const GITLAB = 'https://gitlab.example.test';

function service(name: string, project: string): PlatformService {
  return {
    name,
    syncWave: '0',
    repoUrl: `${GITLAB}/${project}.git`,
    path: '.cicd',
  };
}

function platform(
  name: string,
  group: string,
  services: PlatformService[],
): PlatformModel {
  return {
    name,
    title: `Acme ${name}`,
    layout: 'registry',
    repository: {
      url: `${GITLAB}/${group}/infra/${name}/gitops-config`,
      host: 'gitlab.example.test',
      baseUrl: GITLAB,
      project: `${group}/infra/${name}/gitops-config`,
      branch: 'main',
      revision: 'c0ffee',
      path: 'platform',
    },
    gitlabGroup: group,
    namespacePrefix: name,
    vaultPathPrefix: group,
    chart: { version: '3.8.0' },
    environments: [
      {
        name: 'dev',
        enabled: true,
        autoSync: true,
        infraNamespace: 'infra-dev',
        mirrors: [
          {
            index: 0,
            domain: `outlet.${name}.example.test`,
            routes: services.map(entry => ({
              path: `/${entry.name}`,
              serviceName: `${entry.name}-sv`,
            })),
          },
        ],
        links: {},
      },
    ],
    vault: { enabled: true, mount: 'secret', audience: 'vault' },
    services,
    previews: {
      enabled: true,
      baseDomain: 'example.test',
      services: services.map(({ name: key }) => ({
        service: key,
        enabled: true,
      })),
    },
    serviceGroups: [],
  };
}

/** Two invented platforms of two groups on one git host. */
export const shop = platform('shop', 'acme', [
  service('user-service', 'acme/services/user-service'),
  service('billing', 'acme/services/billing'),
]);
export const games = platform('games', 'playful', [
  service('lobby', 'playful/lobby'),
]);

export const userServiceConfiguration: ServiceConfiguration = {
  service: 'user-service',
  repositoryUrl: `${GITLAB}/acme/services/user-service`,
  branch: 'main',
  revision: 'decaf',
  files: ['.cicd/default.yaml', '.cicd/dev.yaml'],
  environments: [],
};

function settingsOf(model: PlatformModel): PlatformSettings {
  const { name, title, layout, repository } = model;
  return { name, title, layout, url: repository.url, path: repository.path };
}

export type ReaderFake = jest.Mocked<
  Pick<
    PlatformReader,
    | 'list'
    | 'settingsOf'
    | 'read'
    | 'readService'
    | 'knownModels'
    | 'invalidate'
  >
> & {
  delivery: jest.Mocked<Pick<PlatformReader['delivery'], 'openRegistration'>>;
};

/** A reader of the two platforms; tests replace single answers. */
export function readerFake(): ReaderFake {
  const models = [shop, games];
  const find = (name: string) => {
    const model = models.find(candidate => candidate.name === name);
    if (!model) {
      throw new NotFoundError(`There is no platform "${name}"`);
    }
    return model;
  };
  return {
    list: jest.fn(() => models.map(settingsOf)),
    settingsOf: jest.fn((name: string) => settingsOf(find(name))),
    knownModels: jest.fn(() => models),
    invalidate: jest.fn(),
    read: jest.fn(async (name: string) => find(name)),
    readService: jest.fn(
      async (_model: PlatformModel, _service: string) =>
        userServiceConfiguration,
    ),
    delivery: {
      openRegistration: jest.fn(
        async (_platform: string, _service: string) => undefined,
      ),
    },
  };
}

/** Puts a fake in the place of the reader that would ask a git host. */
export function readerFactory(reader: ReaderFake) {
  return createServiceFactory({
    service: platformServiceRef,
    deps: {},
    factory: () => reader as unknown as PlatformReader,
  });
}
