import { configurationReadPermission } from './configurationRead';
import { deploymentsReadPermission } from './deploymentsRead';
import { previewsReadPermission } from './previewsRead';
import { secretPathsReadPermission } from './secretPathsRead';
import { trafficReadPermission } from './trafficRead';

export {
  configurationReadPermission,
  deploymentsReadPermission,
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
  previewsReadPermission,
  secretPathsReadPermission,
  trafficReadPermission,
];
