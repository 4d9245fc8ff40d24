import {
  createExtensionTester,
  renderInTestApp,
} from '@backstage/frontend-test-utils';
import type {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { exampleEntity } from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import {
  gitopsPlatformApiRef,
  type GitopsPlatformApi,
} from '@gitops-platform/backstage-plugin-gitops-platform-react';
import type { russianApp } from '../language';

export type EntityCardExtension = ReturnType<typeof EntityCardBlueprint.make>;
export type EntityContentExtension = ReturnType<
  typeof EntityContentBlueprint.make
>;
/** A card, or the content of a tab, of an entity. */
export type EntityExtension = EntityCardExtension | EntityContentExtension;

type TestAppOptions = NonNullable<Parameters<typeof renderInTestApp>[1]>;

export interface EntityExtensionOptions {
  /** Name of a component of the examples; `user-service` where absent. */
  entity?: string;
  api: Partial<GitopsPlatformApi>;
  mountedRoutes?: TestAppOptions['mountedRoutes'];
  path?: string;
  config?: typeof russianApp;
}

/** Extensions of both kinds are tested alike; the types of their outputs are not. */
export function testerOf(extension: EntityExtension) {
  return createExtensionTester(extension as EntityCardExtension);
}

/** Renders an extension on the page of an entity, with these answers of the backend. */
export function renderEntityExtension(
  extension: EntityExtension,
  options: EntityExtensionOptions,
) {
  const { entity = 'user-service', api, mountedRoutes, config } = options;
  return renderInTestApp(
    <EntityProvider entity={exampleEntity(entity)}>
      {testerOf(extension).reactElement()}
    </EntityProvider>,
    {
      apis: [[gitopsPlatformApiRef, api]],
      mountedRoutes,
      initialRouteEntries: [options.path ?? '/'],
      config,
    },
  );
}
