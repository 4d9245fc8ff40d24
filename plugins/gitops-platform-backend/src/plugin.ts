import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { gitopsPlatformPermissions } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { platformServiceRef } from '@gitops-platform/backstage-plugin-gitops-platform-node';
import {
  followRepositoryEvents,
  MergeRequestRefresher,
  readRefreshSettings,
  scheduleRefresh,
} from './mergeRequests';
import { createRouter } from './router/createRouter';
import { createSecretsRouter } from './router/createSecretsRouter';
import { EntitySecretsService } from './secrets';
import { LiveReader } from './sources/reading/LiveReader';
import { readLiveSettings } from './sources/reading/readLiveSettings';
import { readVaultSettings } from './sources/vault/readVaultSettings';
import { VaultSource } from './sources/vault/VaultSource';
import { EntityViewService } from './views';

/**
 * HTTP API for the frontend plugins: the configured platforms, and the platform
 * view of a catalog entity with the live state of its secrets. In the background it keeps the portal's own merge
 * requests mergeable.
 *
 * @public
 */
export const gitopsPlatformPlugin = createBackendPlugin({
  pluginId: 'gitops-platform',
  register(env) {
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        cache: coreServices.cache,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        platforms: platformServiceRef,
        scheduler: coreServices.scheduler,
      },
      async init({
        auditor,
        cache,
        catalog,
        config,
        events,
        httpAuth,
        httpRouter,
        lifecycle,
        logger,
        permissions,
        permissionsRegistry,
        platforms,
        scheduler,
      }) {
        permissionsRegistry.addPermissions(gitopsPlatformPermissions);
        const vault = new VaultSource({
          reader: new LiveReader({
            cache,
            logger,
            ...readLiveSettings(config),
          }),
          settings: readVaultSettings(config),
        });
        const entityViews = new EntityViewService({
          catalog,
          platforms,
          logger,
        });
        httpRouter.use(
          await createRouter({ httpAuth, platforms, entityViews }),
        );
        httpRouter.use(
          await createSecretsRouter({
            httpAuth,
            secrets: new EntitySecretsService({
              auditor,
              permissions,
              vault,
              views: entityViews,
            }),
          }),
        );

        const { enabled, schedule } = readRefreshSettings(config);
        const refresher = enabled
          ? new MergeRequestRefresher({ platforms, auditor, logger })
          : undefined;
        if (refresher) {
          await scheduleRefresh({ scheduler, schedule, refresher });
        }
        await followRepositoryEvents({
          events,
          lifecycle,
          logger,
          platforms,
          refresher,
        });
      },
    });
  },
});
