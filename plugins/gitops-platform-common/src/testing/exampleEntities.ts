import type { Entity } from '@backstage/catalog-model';

/**
 * A component of the catalog that the annotations tie to a service of
 * `examplePlatform`.
 *
 * @public
 */
export function exampleEntity(service: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      namespace: 'default',
      name: service,
      annotations: {
        'gitops-platform.io/platform': 'shop',
        'gitops-platform.io/service': service,
        'backstage.io/managed-by-location': `url:https://gitlab.example.test/acme/services/${service}/-/blob/main/catalog-info.yaml`,
      },
    },
    spec: { type: 'service', lifecycle: 'production', owner: 'commerce' },
  };
}

/**
 * A component that no platform knows.
 * @public
 */
export const foreignEntity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { namespace: 'default', name: 'handbook' },
  spec: { type: 'website', lifecycle: 'production', owner: 'commerce' },
};
