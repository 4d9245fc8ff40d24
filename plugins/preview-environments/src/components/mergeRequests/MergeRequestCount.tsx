import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Badge } from '@backstage/ui';
import { useEntityPreviews } from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { previewEnvironmentsTranslationRef } from '../../translation';

/** How many open merge requests have a preview. Renders nothing where that is not known. */
export function MergeRequestCount() {
  const { t } = useTranslationRef(previewEnvironmentsTranslationRef);
  const state = useEntityPreviews();

  if (
    state.status !== 'ready' ||
    !['ok', 'stale'].includes(state.data.mergeRequestsReading.status)
  ) {
    return null;
  }
  const { previews } = state.data;
  return (
    <Badge size="small">
      {t('mergeRequests.count', {
        previews: String(
          previews.filter(({ answer }) => answer.eligible).length,
        ),
        open: String(previews.length),
      })}
    </Badge>
  );
}
