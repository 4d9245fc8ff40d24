import type { YamlValue } from '@gitops-platform/backstage-plugin-gitops-platform-node';
import type { Choices } from '../choices/Choices';

type Fields = { [key: string]: YamlValue };

/** A file of a platform, before it is written in some style. */
export interface PlatformFile {
  /** Path in the repository. */
  file: string;
  root: Fields;
}

const SERVICES = [
  'api-gw',
  'basket',
  'order-service',
  'payment-service',
  'storefront',
  'user-service',
];

const DOMAINS = ['outlet.example.test', 'partners.example.test', 'de.test'];

const TEXTS: readonly YamlValue[] = [
  'text',
  '',
  null,
  'two\nlines\n',
  'kept\n\n\n',
  '# not a comment\nkey: value',
  'a: b # c',
  "it's",
  '  indented\n    deeper\n',
  'a long text that somebody broke over several lines of the file to read it',
  'да',
];

/** Makes one of the files that people and the portal edit. Source: platform repository convention. */
export function choosePlatformFile(choices: Choices): PlatformFile {
  return choices.pick([
    coreFile,
    previewFile,
    baseFile,
    serviceGroupsFile,
    gatewayFile,
    valuesFile,
  ])(choices);
}

function coreFile(choices: Choices): PlatformFile {
  return {
    file: 'platform/core.yaml',
    root: some(choices, {
      services: () => entries(choices, SERVICES, service),
      namespaces: () => ({ enabled: true }),
      domainMirrors: () => ({
        enabled: true,
        defaultRoutes: items(choices, ['api', 'storefront', 'blog'], route),
      }),
      applicationSet: () => ({ enabled: true, name: 'shop-services' }),
      job: () => ({ script: choices.pick(TEXTS), syncWave: '-10' }),
    }),
  };
}

function previewFile(choices: Choices): PlatformFile {
  return {
    file: 'platform/preview.yaml',
    root: {
      previewEnvironments: some(choices, {
        services: () =>
          entries(choices, SERVICES, () =>
            some(choices, {
              enabled: () => choices.chance(50),
              projectId: () => String(choices.below(400)),
              branchMatch: () => '^[A-Z]+-[0-9]+-.*',
              cicdPath: () => '.cicd',
            }),
          ),
        enabled: () => true,
        baseDomain: () => 'preview.example.test',
        gateway: () => ({ namespace: 'shop-dev', port: 80 }),
      }),
    },
  };
}

function baseFile(choices: Choices): PlatformFile {
  return {
    file: 'platform/base.yaml',
    root: some(choices, {
      environments: () =>
        entries(choices, ['dev', 'qa', 'live', 'perf'], () =>
          some(choices, {
            enabled: () => true,
            domain: () => 'dev.shop.example.test',
            mirrors: () => items(choices, DOMAINS, mirror),
            note: () => choices.pick(TEXTS),
          }),
        ),
      global: () => ({ gitlabGroup: 'acme', k8app: { version: '3.8.0' } }),
      vaultAuth: () => ({ enabled: true, audiences: ['vault'] }),
    }),
  };
}

function serviceGroupsFile(choices: Choices): PlatformFile {
  return {
    file: 'platform/service-groups.yaml',
    root: {
      serviceGroups: entries(choices, ['infrastructure', 'databases'], () =>
        some(choices, {
          services: () =>
            entries(choices, ['argocd', 'hubble', 'vault'], name => ({
              enabled: true,
              subdomain: name,
              servicePort: 80,
              path: '/',
            })),
          security: () => ({ ipWhitelist: { cidrs: ['192.0.2.0/24'] } }),
          clusterName: () => 'eu1',
        }),
      ),
    },
  };
}

function gatewayFile(choices: Choices): PlatformFile {
  return {
    file: 'config.yaml',
    root: some(choices, {
      clusters: () =>
        items(choices, SERVICES, name => ({
          name,
          addr: `${name}-sv:8081`,
          type: choices.pick(['grpc', 'http']),
        })),
      apis: () =>
        items(choices, SERVICES, name => ({
          name,
          cluster: name,
          auth: some(choices, {
            policy: () => 'no-need',
            rate_limit: () => ({ period: '1s', count: 10 }),
          }),
        })),
      api_route: () => '/api/',
    }),
  };
}

function valuesFile(choices: Choices): PlatformFile {
  return {
    file: '.cicd/dev.yaml',
    root: some(choices, {
      image: () => ({
        repository: 'registry.example.test/acme/shop',
        tag: choices.pick(['v1.2.3', 'abc1234', '1.10', '1e3', '0123456']),
      }),
      configmap: () =>
        entries(choices, ['LOG_LEVEL', 'GREETING', 'EMPTY'], () =>
          choices.pick(TEXTS),
        ),
      commands: () => ['/app/server', '--port=8080'],
      replicas: () => choices.below(4),
    }),
  };
}

function service(_: string, choices: Choices): YamlValue {
  return some(choices, {
    syncWave: () => choices.pick(['0', '1', '2', '10']),
    repoURL: () => 'https://gitlab.example.test/acme/services/shop.git',
    path: () => choices.pick(['.cicd', 'game-engine/.cicd']),
    note: () => choices.pick(TEXTS),
  });
}

function route(name: string, choices: Choices): YamlValue {
  return {
    name,
    path: name === 'api' ? '/api' : '/',
    ...some(choices, { servicePort: () => 8080 }),
  };
}

function mirror(domain: string, choices: Choices): YamlValue {
  return {
    domain,
    ...some(choices, {
      zoneId: () => '00000000000000000000000000000a01',
      routes: () => items(choices, ['api', 'storefront'], route),
    }),
  };
}

/** Mostly all of the fields, in their order. */
function some(
  choices: Choices,
  fields: { [key: string]: () => YamlValue },
): Fields {
  return Object.fromEntries(
    Object.entries(fields)
      .filter((_, index) => choices.chance(index > 0 ? 70 : 95))
      .map(([key, make]) => [key, make()]),
  );
}

/** A map with some of the names as keys, sorted or not. */
function entries(
  choices: Choices,
  names: readonly string[],
  make: (name: string, choices: Choices) => YamlValue,
): Fields {
  return Object.fromEntries(
    someNames(choices, names).map(name => [name, make(name, choices)]),
  );
}

function items(
  choices: Choices,
  names: readonly string[],
  make: (name: string, choices: Choices) => YamlValue,
): YamlValue[] {
  return someNames(choices, names).map(name => make(name, choices));
}

function someNames(choices: Choices, names: readonly string[]): string[] {
  const left = [...names];
  const chosen: string[] = [];
  const count = choices.below(names.length + 1);
  while (chosen.length < count) {
    chosen.push(...left.splice(choices.below(left.length), 1));
  }
  return choices.chance(60) ? chosen.sort() : chosen;
}
