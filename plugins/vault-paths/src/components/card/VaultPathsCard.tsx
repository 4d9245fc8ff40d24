import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { PlatformCard } from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { vaultPathsTranslationRef } from '../../translation';
import { VaultPathsSummary } from './VaultPathsSummary';

export interface VaultPathsCardProps {
  /** Address of the tab, where the app has it. */
  tabHref?: string;
}

/** The card of the overview. */
export function VaultPathsCard({ tabHref }: VaultPathsCardProps) {
  const { t } = useTranslationRef(vaultPathsTranslationRef);
  return (
    <PlatformCard
      title={t('card.title')}
      footerActions={tabHref && <Link href={tabHref}>{t('card.all')}</Link>}
    >
      {view => <VaultPathsSummary view={view} />}
    </PlatformCard>
  );
}
