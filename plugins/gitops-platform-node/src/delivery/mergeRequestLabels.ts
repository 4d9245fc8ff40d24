import { InputError } from '@backstage/errors';
import type { ChangeRequest } from './PlatformDelivery';

/**
 * Label of every merge request of this package.
 *
 * @public
 */
export const MERGE_REQUEST_LABEL = 'gitops-platform';

/**
 * @throws InputError for a label that GitLab would take for several.
 */
export function mergeRequestLabels({
  change,
  labels = [],
}: ChangeRequest): string[] {
  const split = labels.find(label => label.includes(',') || !label.trim());
  if (split !== undefined) {
    throw new InputError(
      `"${split}" cannot be a label of a merge request: GitLab separates labels by commas, so name each by itself`,
    );
  }
  return [...new Set([MERGE_REQUEST_LABEL, change.kind, ...labels])];
}
