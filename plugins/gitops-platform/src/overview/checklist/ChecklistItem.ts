/**
 * A point of the way to a running service.
 *
 * - `done`: nothing to do.
 * - `open`: somebody has to do something; the service does not run without.
 * - `unknown`: the source that would tell is not there.
 */
export type ChecklistStatus = 'done' | 'open' | 'unknown';

/** What a point is about, in the order in which things have to be done. */
export type ChecklistTopic =
  | 'registered'
  | 'values'
  | 'image'
  | 'secret-paths'
  | 'secrets-filled'
  | 'secrets-in-cluster'
  | 'synchronised'
  | 'healthy';

/** One point for one environment, or for the service as a whole. */
export interface ChecklistItem {
  topic: ChecklistTopic;
  status: ChecklistStatus;
  /** Absent for what concerns the whole service. */
  environment?: string;
  /** File, path, variables or words of Argo CD that the point is about. */
  detail?: string;
  /** Where it is done. */
  href?: string;
}
