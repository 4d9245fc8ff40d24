import { Text } from '@backstage/ui';
import type { CreationPlan } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { ExternalLink } from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { useFieldTranslation } from '../../translation/useFieldTranslation';
import { fileTree } from './fileTree';
import styles from './plan.module.css';
import { PlanSection } from './PlanSection';

/** Where the repository is, and the files that one should know. */
export function PlannedRepository(props: {
  title: string;
  repository: Pick<CreationPlan['repository'], 'url' | 'state'>;
  files?: string[];
}) {
  const { title, repository, files = [] } = props;
  const { url, state } = repository;
  const { t } = useFieldTranslation();
  const exists = state !== 'free' && state !== 'unknown';

  return (
    <PlanSection title={title}>
      <Text as="p" style={{ overflowWrap: 'anywhere' }}>
        {exists ? <ExternalLink href={url}>{url}</ExternalLink> : url}
      </Text>
      <Text as="p" weight={state === 'taken' ? 'bold' : undefined}>
        {t(`plan.repository.${state}`)}
      </Text>
      {files.length > 0 && (
        <pre
          className={styles.code}
          role="region"
          aria-label={t('plan.repository.files')}
        >
          {fileTree(files)}
        </pre>
      )}
    </PlanSection>
  );
}
