import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { PlatformCard } from '@gitops-platform/backstage-plugin-gitops-platform-react';
import type { TemplateRoute } from '../../template';
import { previewEnvironmentsTranslationRef } from '../../translation';
import { PreviewEnvironmentsSummary } from './PreviewEnvironmentsSummary';

export interface PreviewEnvironmentsCardProps {
  /** Address of the tab, where the app has it. */
  tabHref?: string;
  templateRoute: TemplateRoute;
}

/** The card of the overview. */
export function PreviewEnvironmentsCard(props: PreviewEnvironmentsCardProps) {
  const { tabHref, templateRoute } = props;
  const { t } = useTranslationRef(previewEnvironmentsTranslationRef);
  return (
    <PlatformCard
      title={t('card.title')}
      footerActions={tabHref && <Link href={tabHref}>{t('card.all')}</Link>}
    >
      {view => (
        <PreviewEnvironmentsSummary view={view} templateRoute={templateRoute} />
      )}
    </PlatformCard>
  );
}
