import type { EditPosition } from '../edit';
import type { ServiceRegistration } from '../layouts';

/**
 * How an edit reaches the platform repository.
 *
 * - `merge-request`: a branch and a merge request into the platform's branch
 * - `commit`: a commit on the platform's branch itself
 * - `workspace`: a file of a checkout on disk; nothing is sent
 *
 * @public
 */
export type DeliveryMode = 'merge-request' | 'commit' | 'workspace';

/** @public */
export const DELIVERY_MODES: readonly DeliveryMode[] = [
  'merge-request',
  'commit',
  'workspace',
];

/** @public */
export interface RegistrationRequest {
  /** Key of the platform in `gitopsPlatform.platforms`. */
  platform: string;
  registration: ServiceRegistration;
  mode: DeliveryMode;
  /** For `workspace`: absolute path of the checkout of the platform repository. */
  directory?: string;
  /** Of the merge request and first line of the commit message. */
  title?: string;
  /** Put in front of the description that is made here. */
  description?: string;
  /** Entity reference of the person who asked, e.g. `user:default/guest`. */
  requestedBy?: string;
  /** Address of the task that asked. */
  taskUrl?: string;
  /** Token of the person who asked; the token of the integration where absent. */
  token?: string;
  /**
   * Where an open merge request enters the same service with other values:
   * rebuild it with these. Otherwise that is a conflict.
   */
  replaceOpenMergeRequest?: boolean;
  /** Compute the answer and write nothing. */
  dryRun?: boolean;
  signal?: AbortSignal;
}

/**
 * What a delivery did.
 *
 * - `added`: the entry was written (for a dry run: would be)
 * - `updated`: an earlier merge request was rebuilt on the present state of the branch
 * - `unchanged`: the entry, or a merge request with it, was there already
 *
 * @public
 */
export type DeliveryOutcome = 'added' | 'updated' | 'unchanged';

/** @public */
export interface DeliveryResult {
  outcome: DeliveryOutcome;
  /** Unified diff against the platform's branch; empty where the entry is on the branch. */
  diff: string;
  /** Path relative to the repository. */
  file: string;
  /** Of the entry in `file`. */
  position?: EditPosition;
  /** Page of the merge request, of the commit, or of the entry that is there. */
  url?: string;
  /** Branch that holds the entry. */
  branch?: string;
  mergeRequestIid?: number;
  /** Full sha of the commit that holds the entry, where one was made or found. */
  commit?: string;
  /** What a person should know, e.g. that a merge request has to be resolved by hand. */
  notes: string[];
}

/** @public */
export interface RefreshResult {
  mergeRequest: { iid: number; url: string; branch: string };
  /**
   * - `mergeable`: left as it is
   * - `rebuilt`: made again on the present state of the branch
   * - `obsolete`: the entry is on the branch already
   * - `left`: cannot or must not be rebuilt; `detail` says why
   */
  outcome: 'mergeable' | 'rebuilt' | 'obsolete' | 'left';
  detail?: string;
}

/**
 * Writes to platform repositories by compare-and-swap: an edit is computed from
 * the file at one commit, and written only on top of that commit; where the
 * branch has moved on, the edit is computed again.
 *
 * @public
 */
export interface PlatformDelivery {
  /**
   * Enters a service. Repeating a request changes nothing and finds its own
   * merge request again.
   *
   * @throws RegistrationConflictError naming both values and the place, where the service is entered with other values.
   * @throws ConflictError where a closed merge request or a branch with other people's commits is in the way, or the branch moves faster than it can be written.
   * @throws InputError where the registration or the file cannot be used.
   * @throws GitHostError naming host, project and what to do. Nothing is left half-done, or the message says what was.
   */
  register(request: RegistrationRequest): Promise<DeliveryResult>;

  /**
   * Rebuilds the open merge requests of this package that no longer merge,
   * e.g. because another one beside the same entry was merged. Those with
   * commits of other people are left alone.
   *
   * @throws GitHostError where the merge requests cannot be listed; what fails for one of them is its `detail`.
   */
  refreshOpenMergeRequests(
    platform: string,
    options?: { signal?: AbortSignal },
  ): Promise<RefreshResult[]>;
}
