import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SourceReading } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  Notice,
  useDateFormat,
} from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { vaultPathsTranslationRef } from '../translation';

export interface ReadingNoticeProps {
  reading: SourceReading;
  onRetry(): void;
}

/** What is wrong with the Vault of an environment, and since when. Renders nothing where all is well. */
export function ReadingNotice({ reading, onRetry }: ReadingNoticeProps) {
  const { t } = useTranslationRef(vaultPathsTranslationRef);
  const format = useDateFormat();
  const { status, readAt, failingSince, message, hint } = reading;

  if (status === 'ok') {
    return null;
  }
  if (status === 'notConfigured') {
    return (
      <Notice
        status="info"
        title={t('live.reading.notConfigured')}
        hint={hint}
      />
    );
  }
  return (
    <Notice
      status="warning"
      title={
        status === 'stale'
          ? t('live.reading.stale', { date: format(readAt ?? '') })
          : t(`live.reading.${status}`)
      }
      message={
        failingSince
          ? t('live.reading.since', {
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
