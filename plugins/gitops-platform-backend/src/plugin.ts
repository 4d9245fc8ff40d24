import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { gitopsPlatformPermissions } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  platformServiceRef,
  readTrustedLocations,
} from '@gitops-platform/backstage-plugin-gitops-platform-node';
import {
  followRepositoryEvents,
  MergeRequestRefresher,
  readRefreshSettings,
  scheduleRefresh,
} from './mergeRequests';
import { AuthorizedViews, PermittedViews } from './access';
import {
  optionalActionsRegistryServiceRef,
  registerQuestions,
} from './assistants';
import { EntityConfigurationService } from './configuration';
import {
  CreationPlanService,
  createCreationRouter,
  ServiceNameService,
} from './creation';
import { EntityDeploymentsService } from './deployments';
import { notifyRequesters } from './notifications';
import { EntityPreviewsService } from './previews';
import {
  createPlatformDeploymentsRouter,
  PlatformDeploymentsService,
  ServiceEntities,
} from './platformDeployments';
import { createLiveRouter } from './router/createLiveRouter';
import { createRouter } from './router/createRouter';
import { createOpenApiRouter } from './schema';
import { EntitySecretsService } from './secrets';
import { createSources } from './sources/createSources';
import { readLiveSettings } from './sources/reading/readLiveSettings';
import { EntityTrafficService } from './traffic';
import { EntityViewService, PageReader } from './views';

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
        actionsRegistry: optionalActionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        cache: coreServices.cache,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        platforms: platformServiceRef,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
      },
      async init({
        actionsRegistry,
        auditor,
        auth,
        cache,
        catalog,
        config,
        database,
        events,
        httpAuth,
        httpRouter,
        lifecycle,
        logger,
        notifications,
        permissions,
        permissionsRegistry,
        platforms,
        scheduler,
        signals,
      }) {
        permissionsRegistry.addPermissions(gitopsPlatformPermissions);
        const { argocd, gitlab, kubernetes, prometheus, vault } = createSources(
          {
            cache,
            config,
            logger,
          },
        );
        const trustedLocations = readTrustedLocations(config);
        const pageReader = new PageReader(platforms);
        const entityViews = new EntityViewService({
          catalog,
          platforms,
          reader: pageReader,
          trustedLocations,
          logger,
        });
        httpRouter.use(await createOpenApiRouter());
        httpRouter.use(
          await createRouter({
            httpAuth,
            platforms,
            entityViews,
            permissions,
            permittedViews: new PermittedViews({
              auditor,
              permissions,
              views: entityViews,
            }),
          }),
        );
        const views = new AuthorizedViews({ permissions, views: entityViews });
        const deployments = new EntityDeploymentsService({ argocd, views });
        const previews = new EntityPreviewsService({
          argocd,
          gitlab,
          views,
        });
        const secrets = new EntitySecretsService({
          auditor,
          kubernetes,
          vault,
          views,
        });
        httpRouter.use(
          await createLiveRouter({
            httpAuth,
            configuration: new EntityConfigurationService({
              reader: pageReader,
              views,
            }),
            deployments,
            previews,
            secrets,
            traffic: new EntityTrafficService({ prometheus, views }),
          }),
        );

        registerQuestions({
          actionsRegistry,
          auth,
          deployments,
          previews,
          secrets,
        });

        httpRouter.use(
          await createPlatformDeploymentsRouter({
            httpAuth,
            deployments: new PlatformDeploymentsService({
              argocd,
              entities: new ServiceEntities({
                catalog,
                logger,
                freshFor: readLiveSettings(config).freshFor,
                trustedLocations,
              }),
              logger,
              permissions,
              reader: pageReader,
            }),
          }),
        );

        const names = new ServiceNameService({
          auth,
          catalog,
          logger,
          permissions,
          platforms,
        });
        httpRouter.use(
          await createCreationRouter({
            httpAuth,
            names,
            plans: new CreationPlanService({ names, permissions, platforms }),
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
          mergeRequests: gitlab,
          platforms,
          refresher,
          signals,
        });
        await notifyRequesters({
          argocd,
          config,
          database,
          events,
          logger,
          notifications,
          platforms,
          scheduler,
        });
      },
    });
  },
});
