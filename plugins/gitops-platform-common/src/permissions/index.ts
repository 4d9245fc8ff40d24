import { configurationReadPermission } from './configurationRead';
import { deploymentsReadPermission } from './deploymentsRead';
import { previewsReadPermission } from './previewsRead';
import { secretPathsReadPermission } from './secretPathsRead';

export {
  configurationReadPermission,
  deploymentsReadPermission,
  previewsReadPermission,
  secretPathsReadPermission,
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
];
