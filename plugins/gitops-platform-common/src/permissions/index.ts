import { deploymentsReadPermission } from './deploymentsRead';
import { previewsReadPermission } from './previewsRead';
import { secretPathsReadPermission } from './secretPathsRead';

export {
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
  deploymentsReadPermission,
  previewsReadPermission,
  secretPathsReadPermission,
];
