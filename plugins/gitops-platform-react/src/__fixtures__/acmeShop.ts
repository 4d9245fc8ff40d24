import type { Entity } from '@backstage/catalog-model';
import type {
  EntityPlatformView,
  PlatformModel,
  PlatformSummary,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';

/** An invented platform with what the tests of this package need. */
export const model: PlatformModel = {
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
    {
      name: 'dev',
      enabled: true,
      autoSync: true,
      domain: 'dev.example.test',
      infraNamespace: 'infra-dev',
      mirrors: [],
      links: {},
    },
  ],
  vault: { enabled: true, mount: 'secret', audience: 'vault' },
  services: [
    {
      name: 'user-service',
      syncWave: '0',
      repoUrl: 'https://gitlab.example.test/acme/services/user-service.git',
      path: '.cicd',
    },
  ],
  serviceGroups: [],
};

export const summary: PlatformSummary = {
  name: 'shop',
  title: 'Acme Shop',
  layout: 'registry',
  url: 'https://gitlab.example.test/acme/infra/shop/gitops-config',
};

export const entity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'user-service', namespace: 'default' },
};

export const readyView: EntityPlatformView = {
  status: 'ok',
  entityRef: 'component:default/user-service',
  model,
  service: model.services[0],
  sources: [
    { source: 'platform-repository', status: 'ok' },
    { source: 'service-repository', status: 'ok' },
  ],
};

export const problemView: EntityPlatformView = {
  status: 'problem',
  entityRef: 'component:default/user-service',
  problem: {
    code: 'service-not-registered',
    message: "The platform 'shop' has no service 'user-service'.",
    hint: 'Register it with the template.',
  },
  sources: [{ source: 'platform-repository', status: 'ok' }],
};
