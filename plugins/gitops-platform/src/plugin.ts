import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { gitopsPlatformApi } from './extensions/apiExtension';
import { formFieldExtensions } from './extensions/formFieldExtensions';

/**
 * The plugin for the new frontend system: the API client that the entity
 * plugins share, and the form fields of the templates.
 *
 * @public
 */
export const gitopsPlatformPlugin = createFrontendPlugin({
  pluginId: 'gitops-platform',
  info: { packageJson: () => import('../package.json') },
  extensions: [gitopsPlatformApi, ...formFieldExtensions],
});
