import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SourceReading } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { gitopsPlatformReactTranslationRef } from '../translation';
import { Notice } from './Notice';
import { useDateFormat } from './useDateFormat';
import { useReadingTitle } from './useReadingTitle';

/** @public */
export interface SourceReadingNoticeProps {
  /** Name of the server, e.g. `Vault`. */
  source: string;
  reading: SourceReading;
  onRetry(): void;
}

/**
 * What is wrong with a source of live state, and since when. Renders nothing
 * where all is well.
 *
 * @public
 */
export function SourceReadingNotice(props: SourceReadingNoticeProps) {
  const { source, reading, onRetry } = props;
  const { t } = useTranslationRef(gitopsPlatformReactTranslationRef);
  const format = useDateFormat();
  const title = useReadingTitle()(source, reading);
  const { status, failingSince, reason } = reading;
  const message = reason
    ? t(`reading.because.${reason}`, { message: reading.message ?? '' })
    : reading.message;
  const hint = reason
    ? t(`reading.advice.${reason}`, { hint: reading.hint ?? '' })
    : reading.hint;

  if (!title) {
    return null;
  }
  if (status === 'notConfigured') {
    return <Notice status="info" title={title} message={message} hint={hint} />;
  }
  return (
    <Notice
      status="warning"
      title={title}
      message={
        failingSince
          ? t('reading.since', {
              message: message ?? '',
              date: format(failingSince),
            })
          : message
      }
      hint={hint}
      onRetry={onRetry}
    />
  );
}
