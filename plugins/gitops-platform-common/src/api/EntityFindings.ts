import type { ConfigurationFinding } from '../findings';

/**
 * What in the values of a catalog entity's service does not do what its author
 * means.
 * @public
 */
export interface EntityFindings {
  /** E.g. `component:default/user-service`. */
  entityRef: string;
  /** Environment by environment, in the order of the platform. */
  findings: ConfigurationFinding[];
}
