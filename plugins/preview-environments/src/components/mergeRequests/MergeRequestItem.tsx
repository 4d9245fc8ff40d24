import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Badge, Text } from '@backstage/ui';
import {
  argocdApplicationUrl,
  linksOf,
  previewEnvironment,
  type EligiblePreview,
  type MergeRequestPreview,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  Age,
  ApplicationBadges,
  ExternalLink,
  type ReadyEntityView,
} from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { previewEnvironmentsTranslationRef } from '../../translation';
import { refusalTexts } from '../branch/refusalTexts';
import styles from './MergeRequestList.module.css';
import { PipelineState } from './PipelineState';
import { SharedPreview } from './SharedPreview';

export interface MergeRequestItemProps {
  preview: MergeRequestPreview;
  view: ReadyEntityView;
}

/** A merge request: what it is, where its preview runs, and what state it is in. */
export function MergeRequestItem({ preview, view }: MergeRequestItemProps) {
  const { t } = useTranslationRef(previewEnvironmentsTranslationRef);
  const { mergeRequest, answer } = preview;
  const { author, createdAt, updatedAt } = mergeRequest;

  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <Text as="h4" variant="body-medium" weight="bold">
          <ExternalLink href={mergeRequest.url}>
            !{mergeRequest.iid} {mergeRequest.title}
          </ExternalLink>
        </Text>
        {mergeRequest.draft && (
          <Badge size="small">{t('mergeRequests.draft')}</Badge>
        )}
        <PipelineState pipeline={mergeRequest.pipeline} />
      </div>
      <Text as="p" variant="body-small" color="secondary">
        <code>{mergeRequest.branch}</code>
        {author && <> · {author}</>}
        {createdAt && (
          <> · {t('mergeRequests.opened', { age: <Age at={createdAt} /> })}</>
        )}
        {updatedAt && (
          <> · {t('mergeRequests.updated', { age: <Age at={updatedAt} /> })}</>
        )}
      </Text>
      {answer.eligible ? (
        <Running preview={preview} answer={answer} view={view} />
      ) : (
        <Text as="p">
          {t('mergeRequests.noPreview', {
            reason: refusalTexts(t, view, answer).title,
          })}{' '}
          {refusalTexts(t, view, answer).hint}
        </Text>
      )}
    </li>
  );
}

function Running(props: {
  preview: MergeRequestPreview;
  answer: EligiblePreview;
  view: ReadyEntityView;
}) {
  const { preview, answer, view } = props;
  const { t } = useTranslationRef(previewEnvironmentsTranslationRef);
  const { application } = preview;
  const { model } = view;
  const links = linksOf(model, previewEnvironment(model));
  const argocdUrl = argocdApplicationUrl(links, {
    name: answer.application,
    namespace: application?.namespace,
  });

  return (
    <>
      <div className={styles.line}>
        <ExternalLink href={answer.url}>{answer.host}</ExternalLink>
        {application && <ApplicationBadges application={application} />}
        {argocdUrl && (
          <ExternalLink href={argocdUrl}>
            {t('mergeRequests.argocd')}
          </ExternalLink>
        )}
      </div>
      <Text as="p" variant="body-small" color="secondary">
        {t('branch.imageTag')}: <code>{answer.imageTag}</code>
      </Text>
      {application?.message && (
        <Text as="p" variant="body-small">
          {application.message}
        </Text>
      )}
      <SharedPreview answer={answer} />
    </>
  );
}
