// The backend that is measured, in a process of its own. Tells what it took so
// far whenever it is asked.
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  catalogServiceRef,
  type CatalogService,
} from '@backstage/plugin-catalog-node';
import vaultPlugin from '@backstage-community/plugin-vault-backend';
// A backend of its own, which nothing else imports.
// eslint-disable-next-line @backstage/no-mixed-plugin-imports
import gitopsPlatformPlugin from '@gitops-platform/backstage-plugin-gitops-platform-backend';
import argocdPlugin from '@roadiehq/backstage-plugin-argo-cd-backend';
import { MemoryCatalog } from './MemoryCatalog';
import { GITLAB_HOST, PLATFORM_PROJECT } from './platform';
import { serveParent } from './serveParent';
import type { Subject } from './subjects';

export interface PortalOptions {
  subject: Subject;
  /** How long what was read is served; the defaults of the plugin where absent. */
  refresh?: string;
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
  /** How often components of the catalog were listed. */
  catalogLists: number;
}

async function main(options: PortalOptions) {
  const catalog = new MemoryCatalog();
  const { server } = await startTestBackend({
    features: [
      ...featuresOf(options.subject, catalog),
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
      catalogLists: catalog.lists,
    };
  });
}

function featuresOf(subject: Subject, catalog: MemoryCatalog) {
  switch (subject) {
    case 'vault':
      return [vaultPlugin];
    case 'argocd':
      return [argocdPlugin];
    default:
      return [gitopsPlatformPlugin, factoryOf(catalog)];
  }
}

function factoryOf(catalog: MemoryCatalog) {
  return createServiceFactory({
    service: catalogServiceRef,
    deps: {},
    factory: () => catalog as unknown as CatalogService,
  });
}

function configOf({ refresh, vault, argocd, gitlab }: PortalOptions) {
  return {
    integrations: {
      gitlab: [{ host: GITLAB_HOST, apiBaseUrl: gitlab, token: 'token' }],
    },
    gitopsPlatform: {
      ...(refresh && { refresh, liveState: { refresh } }),
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
