import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SourceReading } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { gitopsPlatformReactTranslationRef } from '../translation';
import { Notice } from './Notice';
import { useDateFormat } from './useDateFormat';

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
  const { status, readAt, failingSince, message, hint } = reading;

  if (status === 'ok') {
    return null;
  }
  if (status === 'notConfigured') {
    return (
      <Notice
        status="info"
        title={t('reading.notConfigured', { source })}
        message={message}
        hint={hint}
      />
    );
  }
  return (
    <Notice
      status="warning"
      title={
        status === 'stale'
          ? t('reading.stale', { source, date: format(readAt ?? '') })
          : t(`reading.${status}`, { source })
      }
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
