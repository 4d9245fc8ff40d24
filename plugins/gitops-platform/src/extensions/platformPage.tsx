import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { RiStackLine } from '@remixicon/react';
import { platformPageRouteRef } from '../routes';

/**
 * All services of a platform in all its environments. Title and icon make the
 * entry of the navigation.
 */
export const platformPage = PageBlueprint.make({
  params: {
    path: '/platforms',
    title: 'Platforms',
    icon: <RiStackLine />,
    routeRef: platformPageRouteRef,
    loader: () =>
      import(/* webpackChunkName: "gitops-platform" */ '../platformPage').then(
        m => <m.PlatformPage />,
      ),
  },
});
