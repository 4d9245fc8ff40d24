import type { EntityBranchPreview, EntityPlatformView } from '../api';
import { previewFor } from './previewFor';
import { suggestBranch } from './suggestBranch';

/**
 * What a branch gets, from the view of its entity.
 *
 * The backend answers with this. Rules are expressions of RE2, which browsers
 * lack, and a library for them is larger than all of our pages.
 *
 * @public
 */
export function branchPreviewOf(
  view: Pick<
    Extract<EntityPlatformView, { status: 'ok' }>,
    'entityRef' | 'model' | 'service'
  >,
  branch: string,
): EntityBranchPreview {
  const { entityRef, model, service } = view;
  const answer = previewFor(model, service.name, branch);
  const suggestion = answer.eligible
    ? undefined
    : suggestBranch(model, service.name, branch);
  return { entityRef, answer, ...(suggestion && { suggestion }) };
}
