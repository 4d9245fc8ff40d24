import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { isPlatformEntity } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { RiRouteLine } from '@remixicon/react';
import { entityContentRouteRef } from './routes';

export const hubbleEntityCard = EntityCardBlueprint.make({
  params: {
    type: 'content',
    filter: isPlatformEntity,
    loader: () =>
      import(
        /* webpackChunkName: "gitops-platform" */ './components/card'
      ).then(m => <m.LinkedHubbleCard />),
  },
});

export const hubbleEntityContent = EntityContentBlueprint.make({
  params: {
    path: '/hubble',
    title: 'Traffic',
    group: 'observability',
    icon: <RiRouteLine />,
    routeRef: entityContentRouteRef,
    filter: isPlatformEntity,
    loader: () =>
      import(
        /* webpackChunkName: "gitops-platform" */ './components/content'
      ).then(m => <m.HubbleContent />),
  },
});

/**
 * A card and a tab with links to the traffic of a component, for apps of the new
 * frontend system.
 *
 * @public
 */
export const hubblePlugin = createFrontendPlugin({
  pluginId: 'hubble',
  title: 'Traffic',
  icon: <RiRouteLine />,
  info: { packageJson: () => import('../package.json') },
  routes: { entityContent: entityContentRouteRef },
  extensions: [hubbleEntityCard, hubbleEntityContent],
});
