import { RESOURCE_TYPE_CATALOG_ENTITY } from '@backstage/plugin-catalog-common/alpha';
import { createPermission } from '@backstage/plugin-permission-common';

/**
 * To see the merged values that an entity's service is deployed with. Values
 * under keys that look confidential are hidden from everybody. The resource is
 * the catalog entity.
 *
 * @public
 */
export const configurationReadPermission = createPermission({
  name: 'gitopsPlatform.configuration.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
});
