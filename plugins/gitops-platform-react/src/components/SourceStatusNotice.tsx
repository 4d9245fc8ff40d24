import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex } from '@backstage/ui';
import type { SourceStatus } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { gitopsPlatformReactTranslationRef } from '../translation';
import { Notice } from './Notice';

/** @public */
export interface SourceStatusNoticeProps {
  sources: SourceStatus[];
  onRetry?: () => void;
}

/**
 * Names the sources that could not be read, above the content that the others
 * still give. Renders nothing where all is well.
 *
 * @public
 */
export function SourceStatusNotice(props: SourceStatusNoticeProps) {
  const { sources, onRetry } = props;
  const { t } = useTranslationRef(gitopsPlatformReactTranslationRef);
  const failed = sources.filter(source => source.status === 'error');

  if (failed.length === 0) {
    return null;
  }
  return (
    <Flex direction="column" gap="2" mb="3">
      {failed.map(source => (
        <Notice
          key={source.source}
          status="warning"
          title={t(`source.${source.source}`)}
          message={source.message}
          hint={source.hint}
          onRetry={onRetry}
        />
      ))}
    </Flex>
  );
}
