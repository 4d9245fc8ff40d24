import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { LiveState } from '../queries';
import { gitopsPlatformReactTranslationRef } from '../translation';
import { Notice } from './Notice';
import { useDateFormat } from './useDateFormat';

/** @public */
export interface LiveStateNoticeProps {
  state: LiveState<unknown>;
  /** Name of the permission that it takes, e.g. `gitopsPlatform.previews.read`. */
  permission: string;
}

/**
 * Why a page shows no live state, or an old one: no permission, or no answer of
 * the backend. What git says stays beside it. Renders nothing otherwise.
 *
 * @public
 */
export function LiveStateNotice({ state, permission }: LiveStateNoticeProps) {
  const { t } = useTranslationRef(gitopsPlatformReactTranslationRef);
  const format = useDateFormat();

  if (state.status === 'forbidden') {
    return (
      <Notice
        status="info"
        title={t('live.forbidden.title')}
        hint={t('live.forbidden.hint', { permission })}
      />
    );
  }
  if (state.status === 'error') {
    return (
      <Notice
        status="warning"
        title={t('live.failed.title')}
        message={state.error.message}
        onRetry={state.retry}
      />
    );
  }
  if (state.status === 'ready' && state.refreshFailure) {
    const { answeredAt, error } = state.refreshFailure;
    return (
      <Notice
        status="warning"
        title={t('live.old.title', { date: format(answeredAt) })}
        message={error.message}
        onRetry={state.retry}
      />
    );
  }
  return null;
}
