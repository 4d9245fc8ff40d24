/**
 * Vault paths of a component in every environment, for classic apps.
 *
 * @packageDocumentation
 */
import {
  createComponentExtension,
  createExternalRouteRef,
  createPlugin,
  createRoutableExtension,
  createRouteRef,
  useRouteRef,
} from '@backstage/core-plugin-api';
import { VaultPathsCard } from './components/card';

export { isPlatformEntity as isVaultPathsAvailable } from '@gitops-platform/backstage-plugin-gitops-platform-common';

const entityContentRouteRef = createRouteRef({
  id: 'vault-paths.entity-content',
});

/** The tab as the card sees it: an app may do without. */
const tabRouteRef = createExternalRouteRef({
  id: 'tab',
  optional: true,
  defaultTarget: 'vault-paths.entityContent',
});

/** @public */
export const vaultPathsPlugin = createPlugin({
  id: 'vault-paths',
  routes: { entityContent: entityContentRouteRef },
  externalRoutes: { tab: tabRouteRef },
});

function LinkedCard() {
  const tabHref = useRouteRef(tabRouteRef);
  return <VaultPathsCard tabHref={tabHref?.()} />;
}

/**
 * Card for the overview of a component.
 * @public
 */
export const EntityVaultPathsCard = vaultPathsPlugin.provide(
  createComponentExtension({
    name: 'EntityVaultPathsCard',
    component: { sync: LinkedCard },
  }),
);

/**
 * Content of a tab of a component.
 * @public
 */
export const EntityVaultPathsContent = vaultPathsPlugin.provide(
  createRoutableExtension({
    name: 'EntityVaultPathsContent',
    mountPoint: entityContentRouteRef,
    component: () =>
      import(
        /* webpackChunkName: "gitops-platform" */ './components/content'
      ).then(m => m.VaultPathsContent),
  }),
);
