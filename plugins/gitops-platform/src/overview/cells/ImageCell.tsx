import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { EntityDeployments } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  useDateFormat,
  type ReadyEntityView,
} from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { gitopsPlatformTranslationRef } from '../../translation/gitopsPlatformTranslationRef';
import styles from './cells.module.css';

export interface ImageCellProps {
  view: ReadyEntityView;
  environment: string;
  deployments: EntityDeployments | undefined;
}

/** The tag that git asks for, the one that runs where it is another, and since when. */
export function ImageCell({ view, environment, deployments }: ImageCellProps) {
  const { t } = useTranslationRef(gitopsPlatformTranslationRef);
  const format = useDateFormat();
  const configuration = view.configuration?.environments.find(
    candidate => candidate.environment === environment,
  );
  const application = deployments?.environments.find(
    candidate => candidate.environment === environment,
  )?.application;
  const wanted = configuration?.imageTag;
  const running = application?.images.map(tagOf) ?? [];
  const differs =
    wanted !== undefined && running.length > 0 && !running.includes(wanted);

  return (
    <div className={styles.stack}>
      {wanted ? <code>{wanted}</code> : <span>–</span>}
      {differs && (
        <span>
          {t('overview.matrix.running', { tags: running.join(', ') })}
        </span>
      )}
      {application?.deployedAt && (
        <span className={styles.secondary}>
          {t('overview.matrix.deployed', {
            date: format(application.deployedAt),
          })}
        </span>
      )}
    </div>
  );
}

/** What stands behind the last colon of the last segment, or the digest. */
function tagOf(image: string): string {
  const name = image.slice(image.lastIndexOf('/') + 1);
  const [tagged, digest] = name.split('@');
  return tagged.includes(':') ? tagged.split(':')[1] : digest ?? 'latest';
}
