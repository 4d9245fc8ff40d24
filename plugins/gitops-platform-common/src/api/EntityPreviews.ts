import type { PreviewAnswer } from '../previews';
import type { ApplicationState } from './EntityDeployments';
import type { SourceReading } from './SourceReading';

/**
 * The open merge requests of a catalog entity's repository, and the preview
 * that each of them gets or why it gets none.
 * @public
 */
export interface EntityPreviews {
  /** E.g. `component:default/user-service`. */
  entityRef: string;
  /** Whether the git host could be asked for merge requests. */
  mergeRequestsReading: SourceReading;
  /** Whether Argo CD could be asked for the applications of previews. */
  applicationsReading: SourceReading;
  /** The merge request that changed last comes first. */
  previews: MergeRequestPreview[];
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
  /** Of the latest commit; absent where there is none, or it is not known. */
  pipeline?: { status: string; url?: string };
}
