import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Flex, Text } from '@backstage/ui';
import {
  argocdApplicationUrl,
  linksOf,
  previewEnvironment,
  type EligiblePreview,
  type PreviewWarning,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  ExternalLink,
  FactList,
  type Fact,
  type ReadyEntityView,
} from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { previewEnvironmentsTranslationRef } from '../../translation';

export interface PreviewFactsProps {
  view: ReadyEntityView;
  preview: EligiblePreview;
  compact?: boolean;
}

/** Everything that the preview of a branch is called. */
export function PreviewFacts(props: PreviewFactsProps) {
  const { view, preview, compact } = props;
  const { t } = useTranslationRef(previewEnvironmentsTranslationRef);
  const { model } = view;
  const links = linksOf(model, previewEnvironment(model));
  const argocdUrl = argocdApplicationUrl(links, {
    name: preview.application,
  });
  const application = <code>{preview.application}</code>;

  const facts: Fact[] = [
    {
      term: t('branch.host'),
      value: <ExternalLink href={preview.url}>{preview.host}</ExternalLink>,
    },
    { term: t('branch.tag'), value: <code>{preview.tag}</code> },
    {
      term: t('branch.application'),
      value: argocdUrl ? (
        <ExternalLink href={argocdUrl}>{application}</ExternalLink>
      ) : (
        application
      ),
    },
    {
      term: t('branch.imageTag'),
      value: <code>{preview.imageTag}</code>,
      note: compact ? undefined : t('branch.imageTagNote'),
    },
  ];
  if (!compact) {
    facts.push({
      term: t('branch.appName'),
      value: <code>{preview.appName}</code>,
    });
    if (preview.namespace) {
      facts.push({
        term: t('branch.namespace'),
        value: <code>{preview.namespace}</code>,
      });
    }
  }

  return (
    <Flex direction="column" gap="3">
      <FactList facts={facts} />
      {preview.warnings.map(warning => (
        <Warning key={warning.code} warning={warning} />
      ))}
    </Flex>
  );
}

function Warning({ warning }: { warning: PreviewWarning }) {
  const { t } = useTranslationRef(previewEnvironmentsTranslationRef);
  return warning.code === 'tag-shared' ? (
    <Alert
      status="info"
      icon
      title={t('warning.shared.title')}
      description={
        <Text as="p">
          {t('warning.shared.message', { ticket: warning.tag.toUpperCase() })}
        </Text>
      }
    />
  ) : (
    <Alert
      status="warning"
      icon
      style={{ overflowWrap: 'anywhere' }}
      title={t('warning.imageTag.title')}
      description={
        <Text as="p">
          {t('warning.imageTag.message', { imageTag: warning.imageTag })}
        </Text>
      }
    />
  );
}
