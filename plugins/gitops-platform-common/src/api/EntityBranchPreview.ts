import type { PreviewAnswer } from '../previews';

/**
 * What a branch of a catalog entity's repository gets by the rules of the
 * platform alone: no merge request need be open for it.
 * @public
 */
export interface EntityBranchPreview {
  /** E.g. `component:default/user-service`. */
  entityRef: string;
  /** Host, tag and names, or the reason why there is no preview. */
  answer: PreviewAnswer;
  /** The nearest name that gets a preview, where this one gets none. */
  suggestion?: string;
}
