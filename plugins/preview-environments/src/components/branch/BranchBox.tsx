import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Text, TextField } from '@backstage/ui';
import type { ReadyEntityView } from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { RiGitBranchLine } from '@remixicon/react';
import { useState } from 'react';
import { previewEnvironmentsTranslationRef } from '../../translation';
import { AnswerAnnouncement } from './AnswerAnnouncement';
import { BranchAnswer } from './BranchAnswer';

/** What the backend takes, and more than git hosts do. */
const MAXIMUM_BRANCH_LENGTH = 1_024;

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
  const name = branch.trim();
  const isIdle = name === '';

  return (
    <Flex direction="column" gap="3">
      <TextField
        label={t('branch.label')}
        description={compact ? undefined : t('branch.description')}
        icon={<RiGitBranchLine aria-hidden="true" />}
        value={branch}
        onChange={setBranch}
        maxLength={MAXIMUM_BRANCH_LENGTH}
        autoComplete="off"
        autoCorrect="off"
        spellCheck="false"
      />
      {isIdle ? (
        <Text as="p" color="secondary">
          {t('branch.idle')}
        </Text>
      ) : (
        <BranchAnswer
          view={view}
          branch={name}
          compact={compact}
          onBranch={setBranch}
          onSentence={setSentence}
        />
      )}
      <AnswerAnnouncement sentence={isIdle ? '' : sentence} />
    </Flex>
  );
}
