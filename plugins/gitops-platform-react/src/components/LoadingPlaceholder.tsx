import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Skeleton } from '@backstage/ui';
import { gitopsPlatformReactTranslationRef } from '../translation';
import styles from './LoadingPlaceholder.module.css';
import { VisuallyHiddenText } from './VisuallyHiddenText';

/** @public */
export interface LoadingPlaceholderProps {
  /** How many lines of text to stand in for; 3 by default. */
  lines?: number;
}

/**
 * Grey lines while something is loading; screen readers hear why.
 *
 * @public
 */
export function LoadingPlaceholder(props: LoadingPlaceholderProps) {
  const { lines = 3 } = props;
  const { t } = useTranslationRef(gitopsPlatformReactTranslationRef);

  return (
    <Flex direction="column" gap="2" aria-busy="true">
      <VisuallyHiddenText role="status">{t('loading')}</VisuallyHiddenText>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton
          key={line}
          className={styles.line}
          aria-hidden="true"
          height={16}
          width={line === lines - 1 && lines > 1 ? '60%' : '100%'}
        />
      ))}
    </Flex>
  );
}
