/**
 * Whether a branch gets a preview, and which.
 * @public
 */
export type PreviewAnswer = EligiblePreview | IneligiblePreview;

/**
 * A branch that gets a preview once a merge request is open for it.
 * @public
 */
export interface EligiblePreview {
  eligible: true;
  branch: string;
  /** E.g. `shop-42`. */
  tag: string;
  host: string;
  url: string;
  /** Argo CD application. */
  application: string;
  /** `appName` of the chart: `{appNameBase}-{tag}`. */
  appName: string;
  /** Image tag that the preview asks for. */
  imageTag: string;
  /** Namespace that it runs in, where the platform says. */
  namespace?: string;
  /** Labels of the application that are known before the merge request is. */
  labels: Record<string, string>;
  warnings: PreviewWarning[];
}

/** @public */
export interface IneligiblePreview {
  eligible: false;
  branch: string;
  reason: PreviewRefusal;
  /** English sentence naming the value and what to do. */
  detail: string;
}

/** @public */
export type PreviewRefusal =
  | 'previews-disabled'
  | 'service-not-listed'
  | 'service-disabled'
  | 'branch-empty'
  | 'branch-does-not-match'
  | 'no-tag'
  | 'name-too-long'
  | 'invalid-rule';

/**
 * What may surprise about a preview.
 *
 * - `tag-shared`: merge requests whose branches begin with the same tag get the
 *   same host and the same application.
 * - `image-tag-invalid`: the branch holds a character that no image tag may
 *   hold, or is too long, so the image cannot be pushed.
 *
 * @public
 */
export type PreviewWarning =
  | {
      code: 'tag-shared';
      message: string;
      tag: string;
      /** The other branches, where the open merge requests are known. */
      branches?: string[];
    }
  | { code: 'image-tag-invalid'; message: string; imageTag: string };
