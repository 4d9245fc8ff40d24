import type { EditPosition } from '../edit';
import type { PlatformChange } from '../changes';

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
export interface ChangeRequest {
  /** Key of the platform in `gitopsPlatform.platforms`. */
  platform: string;
  change: PlatformChange;
  mode: DeliveryMode;
  /** For `workspace`: absolute path of the checkout of the repository that is changed. */
  directory?: string;
  /** Of the merge request and first line of the commit message; the change's own where absent. */
  title?: string;
  /** Put in front of the description that is made here. */
  description?: string;
  /** Entity reference of the person who asked, e.g. `user:default/guest`. */
  requestedBy?: string;
  /** Address of the task that asked. */
  taskUrl?: string;
  /** Token of the person who asked; the token of the integration where absent. */
  token?: string;
  /** Labels of the merge request besides {@link MERGE_REQUEST_LABEL} and the kind of the change. */
  labels?: string[];
  /** User names on the git host. An unknown one fails before anything is written. */
  reviewers?: string[];
  /** Merge as soon as the git host allows it: its pipeline and approvals still count. */
  autoMerge?: boolean;
  /**
   * Where an open merge request of the same change asks for other values:
   * rebuild it with these. Otherwise that is a conflict.
   */
  replaceOpenMergeRequest?: boolean;
  /** Compute the answer and write nothing. */
  dryRun?: boolean;
  signal?: AbortSignal;
}

/**
 * What a delivery did (for a dry run: would do).
 *
 * - `added`, `removed`, `changed`: the entry was written, taken out, or given other values
 * - `updated`: an earlier merge request was rebuilt on the present state of the branch
 * - `unchanged`: everything, or a merge request with it, was there already
 *
 * @public
 */
export type DeliveryOutcome =
  | 'added'
  | 'removed'
  | 'changed'
  | 'updated'
  | 'unchanged';

/** @public */
export interface DeliveryResult {
  outcome: DeliveryOutcome;
  /** Unified diff of all files against the branch; empty where the branch has it all. */
  diff: string;
  /** Paths relative to the repository, the most telling first. */
  files: string[];
  /** Of the entry in the first file. */
  position?: EditPosition;
  /** Web address of the repository that was changed. */
  repositoryUrl: string;
  /** Page of the merge request, of the commit, or of the entry that is there. */
  url?: string;
  /** Branch that holds the change. */
  branch?: string;
  mergeRequestIid?: number;
  /** Full sha of the commit that holds the change, where one was made or found. */
  commit?: string;
  /** What has to be done elsewhere afterwards. */
  followUps: string[];
  /** What a person should know, e.g. that a merge request has to be resolved by hand. */
  notes: string[];
}

/** @public */
export interface OpenMergeRequest {
  iid: number;
  /** Its page. */
  url: string;
  branch: string;
}

/** @public */
export interface RefreshResult {
  mergeRequest: OpenMergeRequest;
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
 * A change of ours that was merged.
 *
 * @public
 */
export interface MergedChange {
  /** Page of the merge request. */
  url: string;
  /** ISO 8601. */
  mergedAt: string;
  /** Of its last commit, as `readOwnCommit` reads it. */
  commitMessage: string;
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
   * Brings a change to the repository that it belongs to. Repeating a request
   * changes nothing and finds its own merge request again.
   *
   * @throws ChangeConflictError naming both values and the place, where there are other values.
   * @throws ConflictError where a closed merge request or a branch with other people's commits is in the way, or the branch moves faster than it can be written.
   * @throws InputError where a value of the change or the file cannot be used.
   * @throws NotFoundError where the change names something that the platform does not have.
   * @throws GitHostError naming host, project and what to do. Nothing is left half-done, or the message says what was.
   */
  deliver(request: ChangeRequest): Promise<DeliveryResult>;

  /**
   * Rebuilds the open merge requests of this package that no longer merge,
   * e.g. because another one beside the same entry was merged: those in the
   * platform's repository, and those in repositories of its services that
   * belong to the platform's group on the git host. Those with commits of other
   * people are left alone.
   *
   * @throws GitHostError where the merge requests cannot be listed; what fails for one of them is its `detail`. Also what `read` throws for the platform.
   */
  refreshOpenMergeRequests(
    platform: string,
    options?: { signal?: AbortSignal },
  ): Promise<RefreshResult[]>;

  /**
   * The open merge request of this package that registers a service, for people
   * who wait for it.
   *
   * @throws GitHostError where the merge requests cannot be listed.
   */
  openRegistration(
    platform: string,
    service: string,
    options?: { signal?: AbortSignal },
  ): Promise<OpenMergeRequest | undefined>;

  /**
   * The changes of this package that were merged since a time, by whatever
   * means: for platforms whose git host tells nobody.
   *
   * @throws as `refreshOpenMergeRequests`
   */
  mergedChanges(
    platform: string,
    options: { since: Date; signal?: AbortSignal },
  ): Promise<MergedChange[]>;
}
