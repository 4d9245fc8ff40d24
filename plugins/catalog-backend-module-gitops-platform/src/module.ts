import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { platformServiceRef } from '@gitops-platform/backstage-plugin-gitops-platform-node';
import { GitopsPlatformProcessor } from './GitopsPlatformProcessor';
import { ReadablePlatforms } from './platforms/ReadablePlatforms';

/**
 * Adds the annotations that connect a Component with its service in a platform.
 *
 * @public
 */
export const catalogModuleGitopsPlatform = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'gitops-platform',
  register(env) {
    env.registerInit({
      deps: {
        catalog: catalogProcessingExtensionPoint,
        logger: coreServices.logger,
        platforms: platformServiceRef,
      },
      async init({ catalog, logger, platforms }) {
        catalog.addProcessor(
          new GitopsPlatformProcessor(new ReadablePlatforms(platforms, logger)),
        );
      },
    });
  },
});
