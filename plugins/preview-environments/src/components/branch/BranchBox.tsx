import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Text, TextField } from '@backstage/ui';
import {
  LoadingPlaceholder,
  type ReadyEntityView,
} from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { RiGitBranchLine } from '@remixicon/react';
import { lazy, Suspense, useState } from 'react';
import { previewEnvironmentsTranslationRef } from '../../translation';
import { AnswerAnnouncement } from './AnswerAnnouncement';

/** The expressions of rules need a library, which is loaded where there is a branch to check. */
const BranchAnswer = lazy(async () => ({
  default: (await import('./BranchAnswer')).BranchAnswer,
}));

export interface BranchBoxProps {
  view: ReadyEntityView;
  /** Leaves out what a card has no room for. */
  compact?: boolean;
}

/** Type a branch name; see its preview, or why it gets none. */
export function BranchBox({ view, compact }: BranchBoxProps) {
  const { t } = useTranslationRef(previewEnvironmentsTranslationRef);
  const [branch, setBranch] = useState('');
  const [sentence, setSentence] = useState('');
  const isIdle = branch.trim() === '';

  return (
    <Flex direction="column" gap="3">
      <TextField
        label={t('branch.label')}
        description={compact ? undefined : t('branch.description')}
        icon={<RiGitBranchLine aria-hidden="true" />}
        value={branch}
        onChange={setBranch}
        autoComplete="off"
        autoCorrect="off"
        spellCheck="false"
      />
      {isIdle ? (
        <Text as="p" color="secondary">
          {t('branch.idle')}
        </Text>
      ) : (
        <Suspense fallback={<LoadingPlaceholder lines={2} />}>
          <BranchAnswer
            view={view}
            branch={branch}
            compact={compact}
            onBranch={setBranch}
            onSentence={setSentence}
          />
        </Suspense>
      )}
      <AnswerAnnouncement sentence={isIdle ? '' : sentence} />
    </Flex>
  );
}
