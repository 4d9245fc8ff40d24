import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import type { EntityPreviews } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  Age,
  ExternalLink,
  SourceReadingNotice,
} from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { useId } from 'react';
import { previewEnvironmentsTranslationRef } from '../../translation';
import styles from './MergeRequestList.module.css';
import { SharedPreview } from './SharedPreview';

export interface BranchesWithoutRequestProps {
  previews: EntityPreviews;
  onRetry(): void;
}

/** The branches that get a preview once a merge request is open. Renders nothing without one. */
export function BranchesWithoutRequest(props: BranchesWithoutRequestProps) {
  const { previews, onRetry } = props;
  const { t } = useTranslationRef(previewEnvironmentsTranslationRef);
  const titleId = useId();
  const { branches, branchesReading, mergeRequestsReading } = previews;

  return (
    <>
      {branchesReading.message !== mergeRequestsReading.message && (
        <SourceReadingNotice
          source="GitLab"
          reading={branchesReading}
          onRetry={onRetry}
        />
      )}
      {branches.length > 0 && (
        <section aria-labelledby={titleId}>
          <Text as="h4" variant="body-medium" weight="bold" id={titleId}>
            {t('branches.title')}
          </Text>
          <Text as="p" variant="body-small" color="secondary">
            {t('branches.description')}
          </Text>
          <ul className={styles.list}>
            {branches.map(branch => (
              <li key={branch.answer.branch} className={styles.item}>
                <div className={styles.line}>
                  <ExternalLink href={branch.url}>
                    <code>{branch.answer.branch}</code>
                  </ExternalLink>
                  <ExternalLink href={branch.newMergeRequestUrl}>
                    {t('branches.open')}
                  </ExternalLink>
                </div>
                <Text as="p" variant="body-small" color="secondary">
                  {branch.answer.host}
                  {branch.author && <> · {branch.author}</>}
                  {branch.changedAt && (
                    <>
                      {' · '}
                      {t('mergeRequests.updated', {
                        age: <Age at={branch.changedAt} />,
                      })}
                    </>
                  )}
                </Text>
                <SharedPreview answer={branch.answer} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
