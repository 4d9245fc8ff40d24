import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { secretPathsReadPermission } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  LiveStateNotice,
  Notice,
} from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { vaultPathsTranslationRef } from '../translation';
import type { LiveSecrets } from './useLiveSecrets';

/**
 * Why the page says nothing of what is in Vault: no permission, no access, or
 * no answer. The names and paths below it come from git and stay.
 */
export function LiveSecretsNotice({ live }: { live: LiveSecrets }) {
  const { t } = useTranslationRef(vaultPathsTranslationRef);
  const { state } = live;

  return live.isUnconfigured && state.status === 'ready' ? (
    <Notice
      status="info"
      title={t('live.unconfigured.title')}
      hint={state.data.environments[0]?.reading.hint}
    />
  ) : (
    <LiveStateNotice
      state={state}
      permission={secretPathsReadPermission.name}
    />
  );
}
