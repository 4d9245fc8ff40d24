// The backend that is measured, in a process of its own. Tells its port when it
// is up, and the memory that it took at most whenever it is asked.
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import vaultPlugin from '@backstage-community/plugin-vault-backend';
// A backend of its own, which nothing else imports.
// eslint-disable-next-line @backstage/no-mixed-plugin-imports
import gitopsPlatformPlugin from '@gitops-platform/backstage-plugin-gitops-platform-backend';
import type { PlatformModel } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  platformServiceRef,
  type PlatformReader,
} from '@gitops-platform/backstage-plugin-gitops-platform-node';
import argocdPlugin from '@roadiehq/backstage-plugin-argo-cd-backend';
import {
  configurationOf,
  ENTITIES,
  GITLAB_HOST,
  largePlatform,
  repositoryOf,
  serviceName,
} from './platform';
import type { Subject } from './subjects';

export interface PortalOptions {
  subject: Subject;
  vault: string;
  argocd: string;
  gitlab: string;
}

async function main(options: PortalOptions) {
  const { server } = await startTestBackend({
    features: [
      ...featuresOf(options.subject),
      mockServices.rootConfig.factory({ data: configOf(options) }),
      mockServices.rootLogger.factory({ level: 'none' }),
    ],
  });
  process.on('disconnect', () => process.exit());
  process.on('message', message => {
    if (message === 'memory') {
      process.send!({ memory: process.resourceUsage().maxRSS * 1024 });
    }
  });
  process.send!({ port: server.port() });
}

function featuresOf(subject: Subject) {
  switch (subject) {
    case 'vault':
      return [vaultPlugin];
    case 'argocd':
      return [argocdPlugin];
    default:
      return [
        gitopsPlatformPlugin,
        catalogServiceMock.factory({ entities: entities() }),
        readerFactory(largePlatform()),
      ];
  }
}

/** Tied to their services by the repository, which is the longer way. */
function entities(): Entity[] {
  return Array.from({ length: ENTITIES }, (_, index) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: serviceName(index),
      namespace: 'default',
      annotations: {
        'backstage.io/source-location': `url:${repositoryOf(
          serviceName(index),
        )}/-/tree/main/`,
      },
    },
    spec: { type: 'service' },
  }));
}

/** As the platform reader answers while a revision is current. */
function readerFactory(model: PlatformModel) {
  const reader = {
    list: () => [{ name: model.name }],
    read: async () => model,
    readService: async (_model: PlatformModel, service: string) =>
      configurationOf(model, service),
  };
  return createServiceFactory({
    service: platformServiceRef,
    deps: {},
    factory: () => reader as unknown as PlatformReader,
  });
}

function configOf({ vault, argocd, gitlab }: PortalOptions) {
  return {
    integrations: {
      gitlab: [{ host: GITLAB_HOST, apiBaseUrl: gitlab, token: 'token' }],
    },
    gitopsPlatform: {
      // Longer than the measurement: what is warm stays warm.
      liveState: { refresh: '30m' },
      platforms: {
        shop: {
          url: `https://${GITLAB_HOST}/acme/infra/shop/gitops-config`,
          sources: {
            vault: { address: vault, auth: { method: 'token', token: 't' } },
            argocd: { address: argocd, token: 'token' },
          },
        },
      },
    },
    vault: {
      baseUrl: vault,
      auth: { type: 'static', secret: 't' },
      secretEngine: 'secret',
      kvVersion: 2,
    },
    argocd: {
      appLocatorMethods: [
        {
          type: 'config',
          instances: [{ name: 'main', url: argocd, token: 'token' }],
        },
      ],
    },
  };
}

main(JSON.parse(process.argv[2])).catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
