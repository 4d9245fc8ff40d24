import type { EligiblePreview, PreviewAnswer } from '../previews';
import type { ApplicationState } from './EntityDeployments';
import type { SourceReading } from './SourceReading';

/**
 * The open merge requests of a catalog entity's repository, and the preview
 * that each of them gets or why it gets none; and the branches that would get
 * one.
 * @public
 */
export interface EntityPreviews {
  /** E.g. `component:default/user-service`. */
  entityRef: string;
  /** Whether the git host could be asked for merge requests. */
  mergeRequestsReading: SourceReading;
  /** Whether more are open than the portal reads, which is 1,000. */
  hasMoreMergeRequests: boolean;
  /** Whether Argo CD could be asked for the applications of previews. */
  applicationsReading: SourceReading;
  /** The merge request that changed last comes first. */
  previews: MergeRequestPreview[];
  /** Whether the git host could be asked for branches. */
  branchesReading: SourceReading;
  /** At most 20 whose names get a preview; the one that changed last comes first. */
  branches: BranchWithoutRequest[];
}

/**
 * A branch that no merge request is open for, and that gets a preview with one.
 * @public
 */
export interface BranchWithoutRequest {
  /** Page of the branch. */
  url: string;
  /** Form of the git host that opens a merge request for it. */
  newMergeRequestUrl: string;
  /** Name of the author of its last commit. */
  author?: string;
  /** When that was committed, ISO 8601. */
  changedAt?: string;
  answer: EligiblePreview;
}

/** @public */
export interface MergeRequestPreview {
  mergeRequest: OpenMergeRequest;
  /** Host, tag and names, or the reason why there is no preview. */
  answer: PreviewAnswer;
  /** Absent where Argo CD has no such application, or could not be asked. */
  application?: ApplicationState;
}

/** @public */
export interface OpenMergeRequest {
  /** Number within the project. */
  iid: number;
  title: string;
  url: string;
  branch: string;
  draft: boolean;
  /** Name of the person, or their user name. */
  author?: string;
  /** ISO 8601. */
  createdAt?: string;
  /** ISO 8601. */
  updatedAt?: string;
  /** The newest; absent where there is none, or it is not known. */
  pipeline?: { status: string; url?: string };
}
