import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import type { EligiblePreview } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { previewEnvironmentsTranslationRef } from '../../translation';

/** Names the branches whose merge requests get the same preview. Renders nothing where none does. */
export function SharedPreview({ answer }: { answer: EligiblePreview }) {
  const { t } = useTranslationRef(previewEnvironmentsTranslationRef);
  const branches = answer.warnings.flatMap(warning =>
    warning.code === 'tag-shared' ? warning.branches ?? [] : [],
  );

  return branches.length > 0 ? (
    <Text as="p" variant="body-small">
      {t('mergeRequests.shared', { branches: branches.join(', ') })}
    </Text>
  ) : null;
}
