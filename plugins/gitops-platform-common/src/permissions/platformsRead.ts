import { createPermission } from '@backstage/plugin-permission-common';

/**
 * To see a platform as a whole, as the forms of templates need it: names and
 * repositories of all services, environments, and which version each has. It
 * has no resource: it is not about one service.
 *
 * @public
 */
export const platformsReadPermission = createPermission({
  name: 'gitopsPlatform.platforms.read',
  attributes: { action: 'read' },
});
