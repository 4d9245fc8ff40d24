import { createPermission } from '@backstage/plugin-permission-common';

/**
 * To see the state of the Argo CD applications of all services of all
 * platforms side by side. It has no resource: whether a person may see the
 * table does not depend on a service.
 *
 * @public
 */
export const platformDeploymentsReadPermission = createPermission({
  name: 'gitopsPlatform.platformDeployments.read',
  attributes: { action: 'read' },
});
