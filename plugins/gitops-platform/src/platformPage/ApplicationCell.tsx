import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  applicationName,
  argocdApplicationUrl,
  type PlatformDeployments,
  type ServiceApplication,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  ApplicationBadges,
  ExternalLink,
} from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { gitopsPlatformTranslationRef } from '../translation/gitopsPlatformTranslationRef';
import styles from './ServicesTable.module.css';

export interface ApplicationCellProps {
  service: string;
  /** `null`: there is none, or Argo CD could not be asked. */
  application: ServiceApplication | null;
  environment: PlatformDeployments['environments'][number];
}

/** State and image of a service in one environment, with a link to Argo CD. */
export function ApplicationCell(props: ApplicationCellProps) {
  const { service, application, environment } = props;
  const { t } = useTranslationRef(gitopsPlatformTranslationRef);

  if (!application) {
    const isKnown = ['ok', 'stale'].includes(environment.reading.status);
    return (
      <span className={styles.secondary}>
        {isKnown ? t('overview.matrix.noApplication') : '–'}
      </span>
    );
  }
  const name = applicationName(service, environment.environment);
  const href = argocdApplicationUrl(environment.links, {
    name,
    namespace: application.namespace,
  });
  return (
    <div className={styles.stack}>
      <span className={styles.badges}>
        <ApplicationBadges application={application} />
      </span>
      {application.imageTags.length > 0 && (
        <code>{application.imageTags.join(', ')}</code>
      )}
      {href && <ExternalLink href={href}>{name}</ExternalLink>}
    </div>
  );
}
