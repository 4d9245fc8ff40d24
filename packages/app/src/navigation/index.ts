import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { SidebarNavigation } from './SidebarNavigation';

/** Replaces the sidebar of the app plugin. */
export const navigationModule = createFrontendModule({
  pluginId: 'app',
  extensions: [SidebarNavigation],
});
