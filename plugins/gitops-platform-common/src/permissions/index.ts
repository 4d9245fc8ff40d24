import { configurationReadPermission } from './configurationRead';
import { deploymentsReadPermission } from './deploymentsRead';
import { platformDeploymentsReadPermission } from './platformDeploymentsRead';
import { previewsReadPermission } from './previewsRead';
import { secretPathsReadPermission } from './secretPathsRead';
import { trafficReadPermission } from './trafficRead';

export {
  configurationReadPermission,
  deploymentsReadPermission,
  platformDeploymentsReadPermission,
  previewsReadPermission,
  secretPathsReadPermission,
  trafficReadPermission,
};

/**
 * All permissions of the `gitops-platform` backend.
 *
 * @public
 */
export const gitopsPlatformPermissions = [
  configurationReadPermission,
  deploymentsReadPermission,
  platformDeploymentsReadPermission,
  previewsReadPermission,
  secretPathsReadPermission,
  trafficReadPermission,
];
