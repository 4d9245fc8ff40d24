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
import { AuthorizedViews } from './access';
import { EntityConfigurationService } from './configuration';
import { EntityDeploymentsService } from './deployments';
import { EntityPreviewsService } from './previews';
import { createLiveRouter } from './router/createLiveRouter';
import { createRouter } from './router/createRouter';
import { EntitySecretsService } from './secrets';
import { createSources } from './sources/createSources';
import { EntityViewService } from './views';

/**
 * HTTP API for the frontend plugins: the configured platforms, the platform view
 * of a catalog entity, and the live state of its secrets and deployments. In the
 * background it keeps the portal's own merge requests mergeable.
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
        const { argocd, mergeRequests, vault } = createSources({
          cache,
          config,
          logger,
        });
        const entityViews = new EntityViewService({
          catalog,
          platforms,
          logger,
        });
        httpRouter.use(
          await createRouter({ httpAuth, platforms, entityViews }),
        );
        const views = new AuthorizedViews({ permissions, views: entityViews });
        httpRouter.use(
          await createLiveRouter({
            httpAuth,
            configuration: new EntityConfigurationService({
              platforms,
              views,
            }),
            deployments: new EntityDeploymentsService({ argocd, views }),
            previews: new EntityPreviewsService({
              argocd,
              mergeRequests,
              views,
            }),
            secrets: new EntitySecretsService({ auditor, vault, views }),
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
          mergeRequests,
          platforms,
          refresher,
        });
      },
    });
  },
});
