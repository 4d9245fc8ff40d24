import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { PlatformCard } from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { hubbleTranslationRef } from '../../translation';
import { HubbleSummary } from './HubbleSummary';

export interface HubbleCardProps {
  /** Address of the tab, where the app has it. */
  tabHref?: string;
}

/** The card of the overview. */
export function HubbleCard({ tabHref }: HubbleCardProps) {
  const { t } = useTranslationRef(hubbleTranslationRef);
  return (
    <PlatformCard
      title={t('card.title')}
      footerActions={tabHref && <Link href={tabHref}>{t('card.all')}</Link>}
    >
      {view => <HubbleSummary view={view} />}
    </PlatformCard>
  );
}
