import { isError } from '@backstage/errors';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { gitopsPlatformReactTranslationRef } from '../translation';
import { Notice } from './Notice';

/** @public */
export interface ErrorNoticeProps {
  error: Error;
  onRetry?: () => void;
}

/**
 * An error of the backend with a button to try again. What the server said is
 * shown rather than the status code that it said it with.
 *
 * @public
 */
export function ErrorNotice(props: ErrorNoticeProps) {
  const { error, onRetry } = props;
  const { t } = useTranslationRef(gitopsPlatformReactTranslationRef);
  const cause = error.name === 'ResponseError' ? error.cause : undefined;

  return (
    <Notice
      status="danger"
      title={t('error.title')}
      message={isError(cause) ? cause.message : error.message}
      onRetry={onRetry}
    />
  );
}
