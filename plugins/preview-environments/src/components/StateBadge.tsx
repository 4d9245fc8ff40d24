import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Badge } from '@backstage/ui';
import { RiCheckLine, RiPauseCircleLine } from '@remixicon/react';
import type { PreviewState } from '../platform';
import { previewEnvironmentsTranslationRef } from '../translation';

/** Whether a service has previews, in one word. */
export function StateBadge({ state }: { state: PreviewState }) {
  const { t } = useTranslationRef(previewEnvironmentsTranslationRef);
  return state.code === 'on' ? (
    <Badge size="small" icon={<RiCheckLine aria-hidden="true" />}>
      {t('state.on')}
    </Badge>
  ) : (
    <Badge size="small" icon={<RiPauseCircleLine aria-hidden="true" />}>
      {t('state.off')}
    </Badge>
  );
}
