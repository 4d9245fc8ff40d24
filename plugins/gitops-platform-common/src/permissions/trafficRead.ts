import { RESOURCE_TYPE_CATALOG_ENTITY } from '@backstage/plugin-catalog-common/alpha';
import { createPermission } from '@backstage/plugin-permission-common';

/**
 * To see how much traffic an entity's service has, as Hubble counts it. The
 * resource is the catalog entity.
 *
 * @public
 */
export const trafficReadPermission = createPermission({
  name: 'gitopsPlatform.traffic.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
});
