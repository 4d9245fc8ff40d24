import { RESOURCE_TYPE_CATALOG_ENTITY } from '@backstage/plugin-catalog-common/alpha';
import { createPermission } from '@backstage/plugin-permission-common';

/**
 * To see what in the values of an entity's service does not do what its author
 * means. Values are not quoted. The resource is the catalog entity.
 *
 * @public
 */
export const findingsReadPermission = createPermission({
  name: 'gitopsPlatform.findings.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
});
