/**
 * Tag of the preview of a branch: the letters, the dash and the digits that it
 * begins with, in lower case. `undefined` where it does not begin so.
 *
 * Source: platform repository convention (`^[A-Za-z]+-[0-9]+` on the `branch`
 * of Argo CD's merge-request generator, then `lower`).
 *
 * @example `SHOP-42-new-cart` gives `shop-42`
 * @public
 */
export function previewTag(branch: string): string | undefined {
  return /^[A-Za-z]+-[0-9]+/.exec(branch)?.[0].toLowerCase();
}

/**
 * Tag of the image that a preview runs: the branch in lower case with `-` for
 * each `/`. The pipeline of a merge request must push this tag.
 *
 * Source: platform repository convention (preview ApplicationSet and the
 * services' pipelines).
 *
 * @public
 */
export function previewImageTag(branch: string): string {
  return branch.toLowerCase().replace(/\//g, '-');
}

/**
 * Whether a text can be the tag of a container image.
 *
 * Source: OCI Distribution Specification 1.1, tag grammar.
 *
 * @public
 */
export function isImageTag(text: string): boolean {
  return /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/.test(text);
}
