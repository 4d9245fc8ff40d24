// The backend that is measured, in a process of its own. Tells what it took so
// far whenever it is asked.
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import {
  catalogServiceRef,
  type CatalogService,
} from '@backstage/plugin-catalog-node';
import vaultPlugin from '@backstage-community/plugin-vault-backend';
// A backend of its own, which nothing else imports.
// eslint-disable-next-line @backstage/no-mixed-plugin-imports
import gitopsPlatformPlugin from '@gitops-platform/backstage-plugin-gitops-platform-backend';
import argocdPlugin from '@roadiehq/backstage-plugin-argo-cd-backend';
import {
  ENTITIES,
  GITLAB_HOST,
  PLATFORM_PROJECT,
  projectOf,
  serviceName,
} from './platform';
import { serveParent } from './serveParent';
import type { Subject } from './subjects';

/** Longer than the measurement: what is warm stays warm. */
const REFRESH = '30m';

export interface PortalOptions {
  subject: Subject;
  vault: string;
  argocd: string;
  gitlab: string;
}

export interface PortalUsage {
  port: number;
  /** Processor time so far, in milliseconds. */
  cpu: number;
  /** The most memory so far, in bytes. */
  memory: number;
}

async function main(options: PortalOptions) {
  const { server } = await startTestBackend({
    features: [
      ...featuresOf(options.subject),
      mockServices.rootConfig.factory({ data: configOf(options) }),
      mockServices.rootLogger.factory({ level: 'none' }),
    ],
  });
  serveParent(async (): Promise<PortalUsage> => {
    const { user, system } = process.cpuUsage();
    return {
      port: server.port(),
      cpu: (user + system) / 1000,
      memory: process.resourceUsage().maxRSS * 1024,
    };
  });
}

function featuresOf(subject: Subject) {
  switch (subject) {
    case 'vault':
      return [vaultPlugin];
    case 'argocd':
      return [argocdPlugin];
    default:
      return [gitopsPlatformPlugin, catalogFactory()];
  }
}

/** In memory, with one look-up however many entities there are. */
function catalogFactory() {
  const entities = new Map(
    Array.from({ length: ENTITIES }, (_, index) => {
      const name = serviceName(index);
      return [`component:default/${name}`, entityOf(name)];
    }),
  );
  return createServiceFactory({
    service: catalogServiceRef,
    deps: {},
    factory: () =>
      ({
        getEntityByRef: async (ref: string) => entities.get(ref),
      } as unknown as CatalogService),
  });
}

/** Tied to its service by the repository, which is the longer way. */
function entityOf(name: string): Entity {
  const repository = `https://${GITLAB_HOST}/${projectOf(name)}`;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      annotations: {
        'backstage.io/managed-by-location': `url:${repository}/-/blob/main/catalog-info.yaml`,
        'backstage.io/source-location': `url:${repository}/-/tree/main/`,
      },
    },
    spec: { type: 'service' },
  };
}

function configOf({ vault, argocd, gitlab }: PortalOptions) {
  return {
    integrations: {
      gitlab: [{ host: GITLAB_HOST, apiBaseUrl: gitlab, token: 'token' }],
    },
    gitopsPlatform: {
      refresh: REFRESH,
      liveState: { refresh: REFRESH },
      refreshMergeRequests: { enabled: false },
      platforms: {
        shop: {
          url: `https://${GITLAB_HOST}/${PLATFORM_PROJECT}`,
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
