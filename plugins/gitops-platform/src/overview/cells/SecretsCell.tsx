import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  isHiddenSecret,
  type EntitySecrets,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { ReadyEntityView } from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { gitopsPlatformTranslationRef } from '../../translation/gitopsPlatformTranslationRef';

export interface SecretsCellProps {
  view: ReadyEntityView;
  environment: string;
  secrets: EntitySecrets | undefined;
}

/** How many of the declared variables have a key in Vault, and of how many the portal cannot tell. */
export function SecretsCell({ view, environment, secrets }: SecretsCellProps) {
  const { t } = useTranslationRef(gitopsPlatformTranslationRef);
  const declared = view.configuration?.environments.find(
    candidate => candidate.environment === environment,
  )?.secrets.length;
  const known = secrets?.environments.find(
    candidate => candidate.environment === environment,
  );

  if (view.secretsHidden) {
    return <span>{t('overview.matrix.notAllowed')}</span>;
  }
  if (!declared) {
    return <span>–</span>;
  }
  if (!known || !['ok', 'stale'].includes(known.reading.status)) {
    return (
      <span>{t('overview.matrix.declared', { number: String(declared) })}</span>
    );
  }
  const present = known.paths
    .flatMap(({ variables }) => variables)
    .filter(variable => variable.present).length;
  const hidden = known.paths
    .filter(isHiddenSecret)
    .flatMap(({ variables }) => variables).length;
  return (
    <span>
      {t('overview.matrix.filled', {
        present: String(present),
        all: String(declared),
      })}
      {hidden > 0 &&
        `, ${t('overview.matrix.hidden', { number: String(hidden) })}`}
    </span>
  );
}
