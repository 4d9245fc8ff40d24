import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Notice } from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { vaultPathsTranslationRef } from '../translation';
import type { LiveSecrets } from './useLiveSecrets';

/**
 * Why the page says nothing of what is in Vault: no permission, no access, or
 * no answer. The names and paths below it come from git and stay.
 */
export function LiveStateNotice({ live }: { live: LiveSecrets }) {
  const { t } = useTranslationRef(vaultPathsTranslationRef);
  const { state } = live;

  if (state.status === 'forbidden') {
    return (
      <Notice
        status="info"
        title={t('live.forbidden.title')}
        hint={t('live.forbidden.hint')}
      />
    );
  }
  if (state.status === 'error') {
    return (
      <Notice
        status="warning"
        title={t('live.failed.title')}
        message={state.error.message}
        onRetry={state.retry}
      />
    );
  }
  if (live.isUnconfigured && state.status === 'ready') {
    return (
      <Notice
        status="info"
        title={t('live.unconfigured.title')}
        hint={state.data.environments[0]?.reading.hint}
      />
    );
  }
  return null;
}
