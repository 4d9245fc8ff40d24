import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Flex, Text } from '@backstage/ui';
import {
  ScrollableRegion,
  type ReadyEntityView,
} from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { RiFileCopyLine } from '@remixicon/react';
import { useId, useState } from 'react';
import { previewEntryOf } from '../../platform';
import { previewEnvironmentsTranslationRef } from '../../translation';
import styles from './EntryToAdd.module.css';

/** The YAML that enables previews for a service, ready to paste. */
export function EntryToAdd({ view }: { view: ReadyEntityView }) {
  const { t } = useTranslationRef(previewEnvironmentsTranslationRef);
  const titleId = useId();
  const [result, setResult] = useState<'copied' | 'failed'>();
  const entry = previewEntryOf(view);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(entry);
      setResult('copied');
    } catch {
      setResult('failed');
    }
  };

  return (
    <Flex direction="column" gap="2">
      <Text as="h3" variant="body-medium" weight="bold" id={titleId}>
        {t('entry.title')}
      </Text>
      <ScrollableRegion labelledBy={titleId} className={styles.region}>
        <pre className={styles.entry}>{entry}</pre>
      </ScrollableRegion>
      <Flex align="center" gap="2">
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiFileCopyLine aria-hidden="true" />}
          onPress={copy}
        >
          {t('entry.copy')}
        </Button>
        <Text as="span" role="status" color="secondary">
          {result === 'copied' && t('entry.copied')}
          {result === 'failed' && t('entry.copyFailed')}
        </Text>
      </Flex>
    </Flex>
  );
}
