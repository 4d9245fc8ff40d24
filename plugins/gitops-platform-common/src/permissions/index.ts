import { configurationReadPermission } from './configurationRead';
import { creationPlansReadPermission } from './creationPlansRead';
import { deploymentsReadPermission } from './deploymentsRead';
import { findingsReadPermission } from './findingsRead';
import { platformDeploymentsReadPermission } from './platformDeploymentsRead';
import { platformsReadPermission } from './platformsRead';
import { previewsReadPermission } from './previewsRead';
import { secretPathsReadPermission } from './secretPathsRead';
import { trafficReadPermission } from './trafficRead';

export {
  configurationReadPermission,
  creationPlansReadPermission,
  deploymentsReadPermission,
  findingsReadPermission,
  platformDeploymentsReadPermission,
  platformsReadPermission,
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
  creationPlansReadPermission,
  deploymentsReadPermission,
  findingsReadPermission,
  platformDeploymentsReadPermission,
  platformsReadPermission,
  previewsReadPermission,
  secretPathsReadPermission,
  trafficReadPermission,
];
