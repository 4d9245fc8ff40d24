import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SourceReading } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { SourceReadingNotice } from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { gitopsPlatformTranslationRef } from '../translation/gitopsPlatformTranslationRef';
import { argocdFailures } from './argocdFailures';

export interface ArgocdNoticesProps {
  environments: readonly { environment: string; reading: SourceReading }[];
  onRetry(): void;
}

/** What is wrong with Argo CD, and in which environments if not in all. */
export function ArgocdNotices({ environments, onRetry }: ArgocdNoticesProps) {
  const { t } = useTranslationRef(gitopsPlatformTranslationRef);

  return (
    <>
      {argocdFailures(environments).map(
        ({ reading, environments: failing }) => (
          <SourceReadingNotice
            key={failing[0]}
            source={
              failing.length === environments.length
                ? 'Argo CD'
                : t('argocd.source', { environments: failing.join(', ') })
            }
            reading={reading}
            onRetry={onRetry}
          />
        ),
      )}
    </>
  );
}
