import { createPermission } from '@backstage/plugin-permission-common';

/**
 * To see whether a name is free on the git host and in the catalog, and what
 * creating a service would make. It has no resource: there is no service yet.
 *
 * @public
 */
export const creationPlansReadPermission = createPermission({
  name: 'gitopsPlatform.creationPlans.read',
  attributes: { action: 'read' },
});
