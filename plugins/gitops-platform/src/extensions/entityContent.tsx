import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { isPlatformEntity } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { RiStackLine } from '@remixicon/react';
import { entityContentRouteRef } from '../routes';

/** The tab of a component: its environments side by side. */
export const platformEntityContent = EntityContentBlueprint.make({
  params: {
    path: '/platform',
    title: 'Platform',
    group: 'deployment',
    icon: <RiStackLine />,
    routeRef: entityContentRouteRef,
    filter: isPlatformEntity,
    loader: () =>
      import(/* webpackChunkName: "gitops-platform" */ '../overview').then(
        m => <m.PlatformContent />,
      ),
  },
});
