import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Card, CardBody, CardHeader, Flex, Text } from '@backstage/ui';
import type { ReadyEntityView } from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { previewStateOf } from '../../platform';
import type { TemplateRoute } from '../../template';
import { previewEnvironmentsTranslationRef } from '../../translation';
import { BranchBox } from '../branch';
import { MergeRequestList } from '../mergeRequests';
import { StateBadge } from '../StateBadge';
import { StateNotice } from '../StateNotice';
import { EntryToAdd } from './EntryToAdd';
import { RuleFacts } from './RuleFacts';

export interface PreviewEnvironmentsViewProps {
  view: ReadyEntityView;
  templateRoute: TemplateRoute;
}

/** Whether a service has previews, by which rule, and what a branch gets. */
export function PreviewEnvironmentsView({
  view,
  templateRoute,
}: PreviewEnvironmentsViewProps) {
  const { t } = useTranslationRef(previewEnvironmentsTranslationRef);
  const state = previewStateOf(view);

  return (
    <Flex direction="column" gap="4">
      <div>
        <Flex align="center" gap="2" style={{ flexWrap: 'wrap' }}>
          <Text as="h2" variant="title-small" weight="bold">
            {t('content.title')}
          </Text>
          <StateBadge state={state} />
        </Flex>
        <Text as="p" color="secondary">
          {t('content.description', { service: view.service.name })}
        </Text>
      </div>

      <StateNotice view={view} state={state} templateRoute={templateRoute} />
      {state.code === 'not-listed' && <EntryToAdd view={view} />}

      {state.code === 'on' && <MergeRequestList view={view} />}
      {(state.code === 'on' || state.code === 'service-off') && (
        <Card>
          <CardHeader>
            <Text as="h3" variant="title-x-small" weight="bold">
              {t('rule.title')}
            </Text>
          </CardHeader>
          <CardBody>
            <RuleFacts view={view} state={state} />
          </CardBody>
        </Card>
      )}
      {state.code === 'on' && (
        <Card>
          <CardHeader>
            <Text as="h3" variant="title-x-small" weight="bold">
              {t('branch.title')}
            </Text>
          </CardHeader>
          <CardBody>
            <BranchBox view={view} />
          </CardBody>
        </Card>
      )}
    </Flex>
  );
}
