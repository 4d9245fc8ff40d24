import { RESOURCE_TYPE_CATALOG_ENTITY } from '@backstage/plugin-catalog-common/alpha';
import { createPermission } from '@backstage/plugin-permission-common';

/**
 * To see the open merge requests of an entity's repository and their preview
 * environments. The resource is the catalog entity.
 *
 * @public
 */
export const previewsReadPermission = createPermission({
  name: 'gitopsPlatform.previews.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
});
