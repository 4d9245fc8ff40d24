import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { platformServiceRef } from '@gitops-platform/backstage-plugin-gitops-platform-node';
import { createRouter } from './router/createRouter';
import { EntityViewService } from './views';

/**
 * HTTP API for the frontend plugins: the configured platforms, and the platform
 * view of a catalog entity.
 *
 * @public
 */
export const gitopsPlatformPlugin = createBackendPlugin({
  pluginId: 'gitops-platform',
  register(env) {
    env.registerInit({
      deps: {
        catalog: catalogServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        platforms: platformServiceRef,
      },
      async init({ catalog, httpAuth, httpRouter, logger, platforms }) {
        const entityViews = new EntityViewService({
          catalog,
          platforms,
          logger,
        });
        httpRouter.use(
          await createRouter({ httpAuth, platforms, entityViews }),
        );
      },
    });
  },
});
