import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex } from '@backstage/ui';
import { previewAddressPattern } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  FactList,
  LiveStateLine,
  useEntityPreviews,
  type ReadyEntityView,
} from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { previewStateOf } from '../../platform';
import type { TemplateRoute } from '../../template';
import { previewEnvironmentsTranslationRef } from '../../translation';
import { BranchBox } from '../branch';
import { MergeRequestCount } from '../mergeRequests';
import { StateBadge } from '../StateBadge';
import { StateNotice } from '../StateNotice';

export interface PreviewEnvironmentsSummaryProps {
  view: ReadyEntityView;
  templateRoute: TemplateRoute;
}

/** Status, address pattern and the box, or where to enable previews. */
export function PreviewEnvironmentsSummary({
  view,
  templateRoute,
}: PreviewEnvironmentsSummaryProps) {
  const { t } = useTranslationRef(previewEnvironmentsTranslationRef);
  const state = previewStateOf(view);
  const mergeRequests = useEntityPreviews();

  if (state.code !== 'on') {
    return (
      <StateNotice view={view} state={state} templateRoute={templateRoute} />
    );
  }
  const pattern = previewAddressPattern(view.model);
  return (
    <Flex direction="column" gap="3">
      <Flex gap="1" style={{ flexWrap: 'wrap' }}>
        <StateBadge state={state} />
        <MergeRequestCount />
      </Flex>
      <FactList
        facts={[
          ...(pattern
            ? [{ term: t('rule.address'), value: <code>{pattern}</code> }]
            : []),
          {
            term: t('rule.branchMatch'),
            value: state.rule.branchMatch ? (
              <code>{state.rule.branchMatch}</code>
            ) : (
              t('rule.everyBranch')
            ),
          },
        ]}
      />
      <BranchBox view={view} compact />
      <LiveStateLine
        source="GitLab"
        state={mergeRequests}
        readingsOf={({ mergeRequestsReading }) => [mergeRequestsReading]}
      />
    </Flex>
  );
}
