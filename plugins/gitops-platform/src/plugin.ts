import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { gitopsPlatformApi } from './extensions/apiExtension';
import { platformEntityContent } from './extensions/entityContent';
import { formFieldExtensions } from './extensions/formFieldExtensions';
import { platformPage } from './extensions/platformPage';
import { entityContentRouteRef, platformPageRouteRef } from './routes';

/**
 * The plugin for the new frontend system: the API client that the entity
 * plugins share, the page "Platforms", the tab "Platform" of a component, and
 * the form fields of the templates.
 *
 * @public
 */
export const gitopsPlatformPlugin = createFrontendPlugin({
  pluginId: 'gitops-platform',
  info: { packageJson: () => import('../package.json') },
  routes: { root: platformPageRouteRef, entityContent: entityContentRouteRef },
  extensions: [
    gitopsPlatformApi,
    platformEntityContent,
    platformPage,
    ...formFieldExtensions,
  ],
});
