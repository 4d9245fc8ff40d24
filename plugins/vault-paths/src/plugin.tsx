import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { isPlatformEntity } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { RiKey2Line } from '@remixicon/react';
import { entityContentRouteRef } from './routes';

export const vaultPathsEntityCard = EntityCardBlueprint.make({
  params: {
    type: 'content',
    filter: isPlatformEntity,
    loader: () =>
      import(
        /* webpackChunkName: "gitops-platform" */ './components/card'
      ).then(m => <m.LinkedVaultPathsCard />),
  },
});

export const vaultPathsEntityContent = EntityContentBlueprint.make({
  params: {
    path: '/vault-paths',
    title: 'Vault paths',
    group: 'operation',
    icon: <RiKey2Line />,
    routeRef: entityContentRouteRef,
    filter: isPlatformEntity,
    loader: () =>
      import(
        /* webpackChunkName: "gitops-platform" */ './components/content'
      ).then(m => <m.VaultPathsContent />),
  },
});

/**
 * A card and a tab with the Vault paths of a component, for apps of the new
 * frontend system.
 *
 * @public
 */
export const vaultPathsPlugin = createFrontendPlugin({
  pluginId: 'vault-paths',
  title: 'Vault paths',
  icon: <RiKey2Line />,
  info: { packageJson: () => import('../package.json') },
  routes: { entityContent: entityContentRouteRef },
  extensions: [vaultPathsEntityCard, vaultPathsEntityContent],
});
