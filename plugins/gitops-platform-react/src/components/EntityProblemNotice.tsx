import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { EntityProblem } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { gitopsPlatformReactTranslationRef } from '../translation';
import { ExternalLink } from './ExternalLink';
import { Notice } from './Notice';

/** @public */
export interface EntityProblemNoticeProps {
  problem: EntityProblem;
  onRetry?: () => void;
}

/**
 * Why an entity has no platform view, and what to do about it.
 *
 * @public
 */
export function EntityProblemNotice(props: EntityProblemNoticeProps) {
  const { problem, onRetry } = props;
  const { t } = useTranslationRef(gitopsPlatformReactTranslationRef);

  if (problem.mergeRequestUrl) {
    return (
      <Notice
        status="info"
        title={t('problem.awaited.title')}
        message={t('problem.awaited.message')}
        hint={
          <ExternalLink href={problem.mergeRequestUrl}>
            {t('problem.awaited.link')}
          </ExternalLink>
        }
        onRetry={onRetry}
      />
    );
  }
  return (
    <Notice
      status={problem.code === 'no-platform' ? 'info' : 'warning'}
      title={t(`problem.${problem.code}.title`)}
      message={problem.message}
      hint={t(`problem.${problem.code}.hint`, { hint: problem.hint })}
      onRetry={onRetry}
    />
  );
}
