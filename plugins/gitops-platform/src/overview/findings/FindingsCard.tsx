import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Card, CardBody, CardHeader, Text } from '@backstage/ui';
import { findingsReadPermission } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  LiveStateNotice,
  LoadingPlaceholder,
  useEntityFindings,
} from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { gitopsPlatformTranslationRef } from '../../translation/gitopsPlatformTranslationRef';
import openPoints from '../OpenPoints.module.css';
import { FindingText } from './FindingText';
import { groupFindings } from './groupFindings';

/** What in the values files does not do what its author means. */
export function FindingsCard() {
  const { t } = useTranslationRef(gitopsPlatformTranslationRef);

  return (
    <Card>
      <CardHeader>
        <Text as="h3" variant="title-x-small" weight="bold">
          {t('overview.findings.title')}
        </Text>
      </CardHeader>
      <CardBody>
        <Findings />
      </CardBody>
    </Card>
  );
}

function Findings() {
  const { t } = useTranslationRef(gitopsPlatformTranslationRef);
  const state = useEntityFindings();

  if (state.status === 'loading') {
    return <LoadingPlaceholder lines={3} />;
  }
  if (state.status !== 'ready') {
    return (
      <LiveStateNotice state={state} permission={findingsReadPermission.name} />
    );
  }
  const groups = groupFindings(state.data.findings);
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
