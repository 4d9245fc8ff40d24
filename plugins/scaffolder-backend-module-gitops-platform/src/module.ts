import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { platformServiceRef } from '@gitops-platform/backstage-plugin-gitops-platform-node';
import { createChangeActions } from './actions/changeActions';
import { createDescribePlatformAction } from './actions/describe';

/**
 * Adds `gitops:platform:describe` and the actions that change a platform to
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
        config: coreServices.rootConfig,
        platforms: platformServiceRef,
      },
      async init({ actions, auditor, config, platforms }) {
        actions.addActions(
          createDescribePlatformAction({ platforms }),
          ...createChangeActions({ platforms, auditor, config }),
        );
      },
    });
  },
});
