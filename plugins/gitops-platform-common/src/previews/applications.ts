/**
 * Argo CD application of a preview: `preview-{service}-{tag}`.
 *
 * Source: platform repository convention (preview ApplicationSet).
 *
 * @example `preview-frontend-shop-42`
 * @public
 */
export function previewApplicationName(service: string, tag: string): string {
  return `preview-${service}-${tag}`;
}
