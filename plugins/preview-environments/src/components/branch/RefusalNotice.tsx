import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button, Flex, Text } from '@backstage/ui';
import type { IneligiblePreview } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { ReadyEntityView } from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { previewEnvironmentsTranslationRef } from '../../translation';
import styles from './RefusalNotice.module.css';
import { refusalTexts } from './refusalTexts';

export interface RefusalNoticeProps {
  view: ReadyEntityView;
  refusal: IneligiblePreview;
  suggestion: string | undefined;
  onSuggestion(branch: string): void;
}

/**
 * Why a branch gets no preview, what to do, and the nearest name that works.
 * It is no live region itself, because it changes with every key; see
 * `AnswerAnnouncement`.
 */
export function RefusalNotice(props: RefusalNoticeProps) {
  const { view, refusal, suggestion, onSuggestion } = props;
  const { t } = useTranslationRef(previewEnvironmentsTranslationRef);
  const { title, hint } = refusalTexts(t, view, refusal);

  return (
    <Alert
      className={styles.notice}
      status="warning"
      icon
      title={title}
      description={
        <Flex direction="column" gap="2" align="start">
          <Text as="p">{hint}</Text>
          {suggestion && (
            <Button
              className={styles.suggestion}
              size="small"
              variant="secondary"
              onPress={() => onSuggestion(suggestion)}
            >
              {t('branch.suggestion', { branch: suggestion })}
            </Button>
          )}
        </Flex>
      }
    />
  );
}
