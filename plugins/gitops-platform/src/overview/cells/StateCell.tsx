import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  applicationName,
  argocdApplicationUrl,
  linksOf,
  type EntityDeployments,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  ApplicationBadges,
  ExternalLink,
  type ReadyEntityView,
} from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { gitopsPlatformTranslationRef } from '../../translation/gitopsPlatformTranslationRef';
import styles from './cells.module.css';

export interface StateCellProps {
  view: ReadyEntityView;
  environment: string;
  deployments: EntityDeployments | undefined;
}

/** Health and synchronisation, with a link to Argo CD that works without them. */
export function StateCell({ view, environment, deployments }: StateCellProps) {
  const { t } = useTranslationRef(gitopsPlatformTranslationRef);
  const known = deployments?.environments.find(
    candidate => candidate.environment === environment,
  );
  const name = applicationName(view.service.name, environment);
  const href = argocdApplicationUrl(linksOf(view.model, environment), {
    name,
    namespace: known?.application?.namespace,
  });
  const isAbsent = known && !known.application && known.reading.status === 'ok';

  return (
    <div className={styles.stack}>
      {known?.application && (
        <span className={styles.badges}>
          <ApplicationBadges application={known.application} />
        </span>
      )}
      {isAbsent && <span>{t('overview.matrix.noApplication')}</span>}
      {known?.application?.message && (
        <span className={styles.secondary}>{known.application.message}</span>
      )}
      {href ? (
        <ExternalLink href={href}>{name}</ExternalLink>
      ) : (
        <code>{name}</code>
      )}
    </div>
  );
}
