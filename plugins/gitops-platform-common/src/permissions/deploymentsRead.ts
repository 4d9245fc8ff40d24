import { RESOURCE_TYPE_CATALOG_ENTITY } from '@backstage/plugin-catalog-common/alpha';
import { createPermission } from '@backstage/plugin-permission-common';

/**
 * To see the state of an entity's Argo CD applications, previews included. The
 * resource is the catalog entity.
 *
 * @public
 */
export const deploymentsReadPermission = createPermission({
  name: 'gitopsPlatform.deployments.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
});
