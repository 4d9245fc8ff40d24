import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex } from '@backstage/ui';
import type { SourceStatus } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { gitopsPlatformReactTranslationRef } from '../translation';
import { Notice } from './Notice';
import { useDateFormat } from './useDateFormat';

/** @public */
export interface SourceStatusNoticeProps {
  sources: SourceStatus[];
  onRetry?: () => void;
}

/**
 * Names the sources that could not be read and since when, above what was read
 * of them before and what the others give. Renders nothing where all is well.
 *
 * @public
 */
export function SourceStatusNotice(props: SourceStatusNoticeProps) {
  const { sources, onRetry } = props;
  const { t } = useTranslationRef(gitopsPlatformReactTranslationRef);
  const format = useDateFormat();
  const failed = sources.filter(({ status }) => status !== 'ok');

  if (failed.length === 0) {
    return null;
  }
  return (
    <Flex direction="column" gap="2" mb="3">
      {failed.map(({ source, status, message, hint, ...times }) => (
        <Notice
          key={source}
          status="warning"
          title={
            status === 'stale'
              ? t(`staleSource.${source}`, { date: format(times.readAt ?? '') })
              : t(`source.${source}`)
          }
          message={
            times.failingSince
              ? t('reading.since', {
                  message: message ?? '',
                  date: format(times.failingSince),
                })
              : message
          }
          hint={hint}
          onRetry={onRetry}
        />
      ))}
    </Flex>
  );
}
