import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Badge } from '@backstage/ui';
import type { OpenMergeRequest } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { ExternalLink } from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { previewEnvironmentsTranslationRef } from '../../translation';

/**
 * The states that have a name in the language of the app.
 *
 * Source: GitLab, `status` of a pipeline.
 */
const STATES = [
  'canceled',
  'created',
  'failed',
  'manual',
  'pending',
  'running',
  'skipped',
  'success',
] as const;

/** What a pipeline is doing, with a link to it. Renders nothing without one. */
export function PipelineState({
  pipeline,
}: Pick<OpenMergeRequest, 'pipeline'>) {
  const { t } = useTranslationRef(previewEnvironmentsTranslationRef);
  if (!pipeline) {
    return null;
  }
  const known = STATES.find(state => state === pipeline.status);
  const badge = (
    <Badge size="small">
      {t('mergeRequests.pipeline', {
        status: known ? t(`pipeline.${known}`) : pipeline.status,
      })}
    </Badge>
  );
  return pipeline.url ? (
    <ExternalLink href={pipeline.url}>{badge}</ExternalLink>
  ) : (
    badge
  );
}
