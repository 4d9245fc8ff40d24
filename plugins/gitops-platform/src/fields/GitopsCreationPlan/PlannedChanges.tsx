import { Text } from '@backstage/ui';
import type { PlannedProposal } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  ExternalLink,
  Notice,
} from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { useFieldTranslation } from '../../translation/useFieldTranslation';
import styles from './plan.module.css';
import { PlanSection } from './PlanSection';

/** The merge requests, with their differences. */
export function PlannedChanges(props: { changes: PlannedProposal[] }) {
  const { t } = useFieldTranslation();
  return (
    <>
      {props.changes.map(change => (
        <PlanSection key={change.kind} title={t(`plan.change.${change.kind}`)}>
          <Change change={change} />
        </PlanSection>
      ))}
    </>
  );
}

function Change({ change }: { change: PlannedProposal }) {
  const { outcome, diff, files, kind, message, repositoryUrl, url } = change;
  const { t } = useFieldTranslation();

  if (outcome === 'problem') {
    return (
      <Notice
        status="warning"
        title={t('plan.change.problem')}
        message={message}
      />
    );
  }
  return (
    <>
      <Text as="p" style={{ overflowWrap: 'anywhere' }}>
        {t('plan.change.where', {
          files: files.join(', '),
          repository: repositoryUrl ?? '',
        })}
      </Text>
      {(outcome === 'unchanged' || outcome === 'updated') && (
        <Text as="p">
          {t('plan.change.there')}{' '}
          {url && (
            <ExternalLink href={url}>{t('plan.change.look')}</ExternalLink>
          )}
        </Text>
      )}
      {diff && kind === 'previews' && (
        <Text as="p">{t('plan.change.projectId')}</Text>
      )}
      {diff && (
        <pre
          className={styles.code}
          role="region"
          aria-label={t('plan.change.difference', {
            title: t(`plan.change.${kind}`),
          })}
        >
          {diff.trimEnd()}
        </pre>
      )}
    </>
  );
}
