import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SourceReading } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { gitopsPlatformReactTranslationRef } from '../translation';
import { useDateFormat } from './useDateFormat';

/** Says in a few words what is wrong with a source; nothing where all is well. */
export function useReadingTitle() {
  const { t } = useTranslationRef(gitopsPlatformReactTranslationRef);
  const format = useDateFormat();

  return (source: string, reading: SourceReading): string | undefined => {
    const { status, readAt } = reading;
    switch (status) {
      case 'ok':
        return undefined;
      case 'stale':
        return t('reading.stale', { source, date: format(readAt ?? '') });
      default:
        return t(`reading.${status}`, { source });
    }
  };
}
