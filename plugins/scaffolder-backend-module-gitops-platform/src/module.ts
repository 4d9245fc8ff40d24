import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { platformServiceRef } from '@gitops-platform/backstage-plugin-gitops-platform-node';
import { createDescribeApiAction } from './actions/api';
import { createRegisterInCatalogAction } from './actions/catalog';
import { createChangeActions } from './actions/changeActions';
import { createDescribePlatformAction } from './actions/describe';
import {
  createCreateRepositoryAction,
  createProposeFilesAction,
} from './actions/repository';

/**
 * Adds `gitops:platform:describe`, `gitops:api:describe`, the actions that
 * create a repository, propose files for one, and register it in the catalog, and
 * those that change a platform to the scaffolder.
 *
 * @public
 */
export const gitopsPlatformModule = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'gitops-platform',
  register({ registerInit }) {
    registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        auditor: coreServices.auditor,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        platforms: platformServiceRef,
      },
      async init({ actions, auditor, catalog, config, platforms }) {
        const options = { platforms, auditor, config };
        actions.addActions(
          createDescribePlatformAction({ platforms }),
          createDescribeApiAction({ platforms, catalog }),
          createCreateRepositoryAction(options),
          createProposeFilesAction(options),
          createRegisterInCatalogAction({ catalog }),
          ...createChangeActions(options),
        );
      },
    });
  },
});
