import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Text, TextField } from '@backstage/ui';
import {
  previewFor,
  type PreviewAnswer,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { ReadyEntityView } from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { RiGitBranchLine } from '@remixicon/react';
import { useMemo, useState } from 'react';
import { previewEnvironmentsTranslationRef } from '../../translation';
import { AnswerAnnouncement } from './AnswerAnnouncement';
import { PreviewFacts } from './PreviewFacts';
import { RefusalNotice } from './RefusalNotice';

export interface BranchBoxProps {
  view: ReadyEntityView;
  /** Leaves out what a card has no room for. */
  compact?: boolean;
}

/** Type a branch name; see its preview, or why it gets none. */
export function BranchBox({ view, compact }: BranchBoxProps) {
  const { t } = useTranslationRef(previewEnvironmentsTranslationRef);
  const [branch, setBranch] = useState('');
  const { model, service } = view;
  const answer = useMemo<PreviewAnswer>(
    () => previewFor(model, service.name, branch),
    [model, service, branch],
  );
  const idle = !answer.eligible && answer.reason === 'branch-empty';

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
      {idle && (
        <Text as="p" color="secondary">
          {t('branch.idle')}
        </Text>
      )}
      {answer.eligible && (
        <PreviewFacts view={view} preview={answer} compact={compact} />
      )}
      {!answer.eligible && !idle && (
        <RefusalNotice view={view} refusal={answer} onSuggestion={setBranch} />
      )}
      <AnswerAnnouncement view={view} answer={answer} />
    </Flex>
  );
}
