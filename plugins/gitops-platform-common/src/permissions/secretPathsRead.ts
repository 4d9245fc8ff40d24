import { RESOURCE_TYPE_CATALOG_ENTITY } from '@backstage/plugin-catalog-common/alpha';
import { createPermission } from '@backstage/plugin-permission-common';

/**
 * To see which secrets of an entity's service exist in Vault and which keys
 * they have. The resource is the catalog entity, so a policy can decide with
 * the rules of the catalog, such as `isEntityOwner`.
 *
 * @public
 */
export const secretPathsReadPermission = createPermission({
  name: 'gitopsPlatform.secretPaths.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
});
