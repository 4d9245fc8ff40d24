/**
 * The plugin for apps of the classic frontend system.
 *
 * @packageDocumentation
 */
import {
  createPlugin,
  createRoutableExtension,
  createRouteRef,
} from '@backstage/core-plugin-api';
import {
  createScaffolderFieldExtension,
  type CustomFieldExtensionSchema,
} from '@backstage/plugin-scaffolder-react';
import { gitopsPlatformApiFactory } from '@gitops-platform/backstage-plugin-gitops-platform-react';
import {
  creationPlan,
  domainMirrorPicker,
  domainPicker,
  environmentName,
  environmentPicker,
  imagePromotion,
  platformPicker,
  retirementConfirmation,
  serviceGroupPicker,
  serviceName,
  servicePicker,
  syncWavePicker,
} from './fields/formFields';

export { isPlatformEntity as isPlatformAvailable } from '@gitops-platform/backstage-plugin-gitops-platform-common';

const entityContentRouteRef = createRouteRef({
  id: 'gitops-platform.entity-content',
});

const platformPageRouteRef = createRouteRef({ id: 'gitops-platform' });

/** The classic scaffolder takes the JSON schemas themselves. */
function classicField<
  T extends { schema: { schema: CustomFieldExtensionSchema } },
>(field: T) {
  return { ...field, schema: field.schema.schema };
}

/**
 * Provides the API client that the entity plugins share.
 * @public
 */
export const gitopsPlatformPlugin = createPlugin({
  id: 'gitops-platform',
  apis: [gitopsPlatformApiFactory],
  routes: { root: platformPageRouteRef, entityContent: entityContentRouteRef },
});

/**
 * Content of a tab of a component: its environments side by side.
 * @public
 */
export const EntityPlatformContent = gitopsPlatformPlugin.provide(
  createRoutableExtension({
    name: 'EntityPlatformContent',
    component: () =>
      import(/* webpackChunkName: "gitops-platform" */ './overview').then(
        m => m.PlatformContent,
      ),
    mountPoint: entityContentRouteRef,
  }),
);

/**
 * Page with all services of a platform in all its environments.
 * @public
 */
export const PlatformsPage = gitopsPlatformPlugin.provide(
  createRoutableExtension({
    name: 'PlatformsPage',
    component: () =>
      import(/* webpackChunkName: "gitops-platform" */ './platformPage').then(
        m => m.ClassicPlatformPage,
      ),
    mountPoint: platformPageRouteRef,
  }),
);

/**
 * `ui:field: GitopsPlatformPicker`
 * @public
 */
export const GitopsPlatformPickerFieldExtension = gitopsPlatformPlugin.provide(
  createScaffolderFieldExtension(classicField(platformPicker)),
);

/**
 * `ui:field: GitopsServiceName`
 * @public
 */
export const GitopsServiceNameFieldExtension = gitopsPlatformPlugin.provide(
  createScaffolderFieldExtension(classicField(serviceName)),
);

/**
 * `ui:field: GitopsEnvironmentPicker`
 * @public
 */
export const GitopsEnvironmentPickerFieldExtension =
  gitopsPlatformPlugin.provide(
    createScaffolderFieldExtension(classicField(environmentPicker)),
  );

/**
 * `ui:field: GitopsSyncWavePicker`
 * @public
 */
export const GitopsSyncWavePickerFieldExtension = gitopsPlatformPlugin.provide(
  createScaffolderFieldExtension(classicField(syncWavePicker)),
);

/**
 * `ui:field: GitopsDomainPicker`
 * @public
 */
export const GitopsDomainPickerFieldExtension = gitopsPlatformPlugin.provide(
  createScaffolderFieldExtension(classicField(domainPicker)),
);

/**
 * `ui:field: GitopsServicePicker`
 * @public
 */
export const GitopsServicePickerFieldExtension = gitopsPlatformPlugin.provide(
  createScaffolderFieldExtension(classicField(servicePicker)),
);

/**
 * `ui:field: GitopsServiceGroupPicker`
 * @public
 */
export const GitopsServiceGroupPickerFieldExtension =
  gitopsPlatformPlugin.provide(
    createScaffolderFieldExtension(classicField(serviceGroupPicker)),
  );

/**
 * `ui:field: GitopsEnvironmentName`
 * @public
 */
export const GitopsEnvironmentNameFieldExtension = gitopsPlatformPlugin.provide(
  createScaffolderFieldExtension(classicField(environmentName)),
);

/**
 * `ui:field: GitopsImagePromotion`
 * @public
 */
export const GitopsImagePromotionFieldExtension = gitopsPlatformPlugin.provide(
  createScaffolderFieldExtension(classicField(imagePromotion)),
);

/**
 * `ui:field: GitopsRetirementConfirmation`
 * @public
 */
export const GitopsRetirementConfirmationFieldExtension =
  gitopsPlatformPlugin.provide(
    createScaffolderFieldExtension(classicField(retirementConfirmation)),
  );

/**
 * `ui:field: GitopsDomainMirrorPicker`
 * @public
 */
export const GitopsDomainMirrorPickerFieldExtension =
  gitopsPlatformPlugin.provide(
    createScaffolderFieldExtension(classicField(domainMirrorPicker)),
  );

/**
 * `ui:field: GitopsCreationPlan`
 * @public
 */
export const GitopsCreationPlanFieldExtension = gitopsPlatformPlugin.provide(
  createScaffolderFieldExtension(classicField(creationPlan)),
);
