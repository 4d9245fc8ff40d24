import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { platformServiceRef } from '@gitops-platform/backstage-plugin-gitops-platform-node';
import {
  followRepositoryEvents,
  MergeRequestRefresher,
  readRefreshSettings,
  scheduleRefresh,
} from './mergeRequests';
import { createRouter } from './router/createRouter';
import { EntityViewService } from './views';

/**
 * HTTP API for the frontend plugins: the configured platforms, and the platform
 * view of a catalog entity. In the background it keeps the portal's own merge
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
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        platforms: platformServiceRef,
        scheduler: coreServices.scheduler,
      },
      async init({
        auditor,
        catalog,
        config,
        events,
        httpAuth,
        httpRouter,
        lifecycle,
        logger,
        platforms,
        scheduler,
      }) {
        const entityViews = new EntityViewService({
          catalog,
          platforms,
          logger,
        });
        httpRouter.use(
          await createRouter({ httpAuth, platforms, entityViews }),
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
