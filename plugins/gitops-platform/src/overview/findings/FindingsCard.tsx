import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Card, CardBody, CardHeader, Text } from '@backstage/ui';
import { configurationReadPermission } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  LiveStateNotice,
  LoadingPlaceholder,
  type ReadyEntityView,
} from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { gitopsPlatformTranslationRef } from '../../translation/gitopsPlatformTranslationRef';
import openPoints from '../OpenPoints.module.css';
import { FindingText } from './FindingText';
import { groupFindings } from './groupFindings';
import { useConfigurationFindings } from './useConfigurationFindings';

/** What in the values files does not do what its author means. */
export function FindingsCard({ view }: { view: ReadyEntityView }) {
  const { t } = useTranslationRef(gitopsPlatformTranslationRef);

  return (
    <Card>
      <CardHeader>
        <Text as="h3" variant="title-x-small" weight="bold">
          {t('overview.findings.title')}
        </Text>
      </CardHeader>
      <CardBody>
        <Findings view={view} />
      </CardBody>
    </Card>
  );
}

function Findings({ view }: { view: ReadyEntityView }) {
  const { t } = useTranslationRef(gitopsPlatformTranslationRef);
  const state = useConfigurationFindings(view);

  if (state.status === 'loading') {
    return <LoadingPlaceholder lines={3} />;
  }
  if (state.status !== 'ready') {
    return (
      <LiveStateNotice
        state={state}
        permission={configurationReadPermission.name}
      />
    );
  }
  const groups = groupFindings(state.data);
  return groups.length === 0 ? (
    <Text as="p">{t('overview.findings.none')}</Text>
  ) : (
    <ul className={openPoints.list} aria-label={t('overview.findings.title')}>
      {groups.map(group => (
        <li key={JSON.stringify(group.finding)}>
          <FindingText group={group} />
        </li>
      ))}
    </ul>
  );
}
