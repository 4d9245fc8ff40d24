import { Alert, Button, Flex, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ReactNode } from 'react';
import { gitopsPlatformReactTranslationRef } from '../translation';

/** @public */
export interface NoticeProps {
  status: 'info' | 'warning' | 'danger';
  title: string;
  /** What is the matter. */
  message?: ReactNode;
  /** What to do about it. */
  hint?: ReactNode;
  /** Shows a button that calls it. */
  onRetry?: () => void;
}

/**
 * Says what is the matter and what to do, in place of content or above it.
 * Screen readers announce it: at once where it is `danger`.
 *
 * @public
 */
export function Notice(props: NoticeProps) {
  const { status, title, message, hint, onRetry } = props;
  const { t } = useTranslationRef(gitopsPlatformReactTranslationRef);

  return (
    <Alert
      role={status === 'danger' ? 'alert' : 'status'}
      status={status}
      icon
      title={title}
      description={
        message || hint || onRetry ? (
          <Flex direction="column" gap="1">
            {message && (
              <Text as="p" style={{ overflowWrap: 'anywhere' }}>
                {message}
              </Text>
            )}
            {hint && (
              <Text as="p" style={{ overflowWrap: 'anywhere' }}>
                {hint}
              </Text>
            )}
            {/* Below the text: beside it, it would squeeze the text on a phone. */}
            {onRetry && (
              <Button
                size="small"
                variant="secondary"
                onPress={onRetry}
                style={{ alignSelf: 'flex-start' }}
              >
                {t('retry')}
              </Button>
            )}
          </Flex>
        ) : undefined
      }
    />
  );
}
