import { deploymentsReadPermission } from './deploymentsRead';
import { secretPathsReadPermission } from './secretPathsRead';

export { deploymentsReadPermission, secretPathsReadPermission };

/**
 * All permissions of the `gitops-platform` backend.
 *
 * @public
 */
export const gitopsPlatformPermissions = [
  deploymentsReadPermission,
  secretPathsReadPermission,
];
