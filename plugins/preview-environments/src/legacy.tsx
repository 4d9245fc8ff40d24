/**
 * Preview environments of a component's merge requests, for classic apps.
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
import { PreviewEnvironmentsCard } from './components/card';

export { isPlatformEntity as isPreviewEnvironmentsAvailable } from '@gitops-platform/backstage-plugin-gitops-platform-common';

const entityContentRouteRef = createRouteRef({
  id: 'preview-environments.entity-content',
});

/** The tab as the card sees it: an app may do without. */
const tabRouteRef = createExternalRouteRef({
  id: 'tab',
  optional: true,
  defaultTarget: 'preview-environments.entityContent',
});

/** The form of a template: an app may do without the scaffolder. */
const createFromTemplateRouteRef = createExternalRouteRef({
  id: 'create-from-template',
  optional: true,
  params: ['namespace', 'templateName'],
  defaultTarget: 'scaffolder.selectedTemplate',
});

/** @public */
export const previewEnvironmentsPlugin = createPlugin({
  id: 'preview-environments',
  routes: { entityContent: entityContentRouteRef },
  externalRoutes: {
    createFromTemplate: createFromTemplateRouteRef,
    tab: tabRouteRef,
  },
});

function LinkedCard() {
  const tabHref = useRouteRef(tabRouteRef);
  const templateRoute = useRouteRef(createFromTemplateRouteRef);
  return (
    <PreviewEnvironmentsCard
      tabHref={tabHref?.()}
      templateRoute={templateRoute}
    />
  );
}

/**
 * Card for the overview of a component.
 * @public
 */
export const EntityPreviewEnvironmentsCard = previewEnvironmentsPlugin.provide(
  createComponentExtension({
    name: 'EntityPreviewEnvironmentsCard',
    component: { sync: LinkedCard },
  }),
);

/**
 * Content of a tab of a component.
 * @public
 */
export const EntityPreviewEnvironmentsContent =
  previewEnvironmentsPlugin.provide(
    createRoutableExtension({
      name: 'EntityPreviewEnvironmentsContent',
      mountPoint: entityContentRouteRef,
      component: () =>
        import(
          /* webpackChunkName: "gitops-platform" */ './components/content'
        ).then(
          ({ PreviewEnvironmentsContent }) =>
            function LinkedContent() {
              const templateRoute = useRouteRef(createFromTemplateRouteRef);
              return (
                <PreviewEnvironmentsContent templateRoute={templateRoute} />
              );
            },
        ),
    }),
  );
