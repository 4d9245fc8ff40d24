import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { platformServiceRef } from '@gitops-platform/backstage-plugin-gitops-platform-node';
import { createDescribeApiAction } from './actions/api';
import { createChangeActions } from './actions/changeActions';
import { createDescribePlatformAction } from './actions/describe';

/**
 * Adds `gitops:platform:describe`, `gitops:api:describe` and the actions that change a platform to
 * the scaffolder.
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
        actions.addActions(
          createDescribePlatformAction({ platforms }),
          createDescribeApiAction({ platforms, catalog }),
          ...createChangeActions({ platforms, auditor, config }),
        );
      },
    });
  },
});
