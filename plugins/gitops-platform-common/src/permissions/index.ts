import { secretPathsReadPermission } from './secretPathsRead';

export { secretPathsReadPermission };

/**
 * All permissions of the `gitops-platform` backend.
 *
 * @public
 */
export const gitopsPlatformPermissions = [secretPathsReadPermission];
