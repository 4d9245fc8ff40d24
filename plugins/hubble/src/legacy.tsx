/**
 * Traffic of a component in every environment, for classic apps.
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
import { HubbleCard } from './components/card';

export { isPlatformEntity as isHubbleAvailable } from '@gitops-platform/backstage-plugin-gitops-platform-common';

const entityContentRouteRef = createRouteRef({
  id: 'hubble.entity-content',
});

/** The tab as the card sees it: an app may do without. */
const tabRouteRef = createExternalRouteRef({
  id: 'tab',
  optional: true,
  defaultTarget: 'hubble.entityContent',
});

/** @public */
export const hubblePlugin = createPlugin({
  id: 'hubble',
  routes: { entityContent: entityContentRouteRef },
  externalRoutes: { tab: tabRouteRef },
});

function LinkedCard() {
  const tabHref = useRouteRef(tabRouteRef);
  return <HubbleCard tabHref={tabHref?.()} />;
}

/**
 * Card for the overview of a component.
 * @public
 */
export const EntityHubbleCard = hubblePlugin.provide(
  createComponentExtension({
    name: 'EntityHubbleCard',
    component: { sync: LinkedCard },
  }),
);

/**
 * Content of a tab of a component.
 * @public
 */
export const EntityHubbleContent = hubblePlugin.provide(
  createRoutableExtension({
    name: 'EntityHubbleContent',
    mountPoint: entityContentRouteRef,
    component: () =>
      import(
        /* webpackChunkName: "gitops-platform" */ './components/content'
      ).then(m => m.HubbleContent),
  }),
);
