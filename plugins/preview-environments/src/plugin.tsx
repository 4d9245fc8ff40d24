import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { isPlatformEntity } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { RiGitPullRequestLine } from '@remixicon/react';
import { createFromTemplateRouteRef, entityContentRouteRef } from './routes';

export const previewEnvironmentsEntityCard = EntityCardBlueprint.make({
  params: {
    type: 'content',
    filter: isPlatformEntity,
    loader: () =>
      import(
        /* webpackChunkName: "gitops-platform" */ './components/card'
      ).then(m => <m.LinkedPreviewEnvironmentsCard />),
  },
});

export const previewEnvironmentsEntityContent = EntityContentBlueprint.make({
  params: {
    path: '/preview-environments',
    title: 'Preview environments',
    group: 'deployment',
    icon: <RiGitPullRequestLine />,
    routeRef: entityContentRouteRef,
    filter: isPlatformEntity,
    loader: () =>
      import(
        /* webpackChunkName: "gitops-platform" */ './components/content'
      ).then(m => <m.LinkedPreviewEnvironmentsContent />),
  },
});

/**
 * A card and a tab about the previews of a component, for apps of the new
 * frontend system.
 *
 * @public
 */
export const previewEnvironmentsPlugin = createFrontendPlugin({
  pluginId: 'preview-environments',
  title: 'Preview environments',
  icon: <RiGitPullRequestLine />,
  info: { packageJson: () => import('../package.json') },
  routes: { entityContent: entityContentRouteRef },
  externalRoutes: { createFromTemplate: createFromTemplateRouteRef },
  extensions: [previewEnvironmentsEntityCard, previewEnvironmentsEntityContent],
});
