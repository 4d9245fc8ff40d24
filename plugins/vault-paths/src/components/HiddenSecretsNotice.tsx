import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { secretPathsReadPermission } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { Notice } from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { vaultPathsTranslationRef } from '../translation';

/** Says that variables are kept from the user, which is not that there are none. */
export function HiddenSecretsNotice() {
  const { t } = useTranslationRef(vaultPathsTranslationRef);
  return (
    <Notice
      status="info"
      title={t('notice.hidden.title')}
      hint={t('notice.hidden.hint', {
        permission: secretPathsReadPermission.name,
      })}
    />
  );
}
