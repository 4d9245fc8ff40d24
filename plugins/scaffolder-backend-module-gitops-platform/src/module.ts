import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { platformServiceRef } from '@gitops-platform/backstage-plugin-gitops-platform-node';
import { createDescribePlatformAction } from './actions/describe';
import { createRegisterServiceAction } from './actions/register';

/**
 * Adds `gitops:platform:describe` and `gitops:service:register` to the
 * scaffolder.
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
          createRegisterServiceAction({ platforms, auditor, config }),
        );
      },
    });
  },
});
