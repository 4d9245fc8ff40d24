import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import {
  platformServiceRef,
  readTrustedLocations,
} from '@gitops-platform/backstage-plugin-gitops-platform-node';
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
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        platforms: platformServiceRef,
      },
      async init({ catalog, config, logger, platforms }) {
        catalog.addProcessor(
          new GitopsPlatformProcessor(
            new ReadablePlatforms(platforms, logger),
            readTrustedLocations(config),
          ),
        );
      },
    });
  },
});
