import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { previewFor } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { ReadyEntityView } from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { useEffect, useMemo } from 'react';
import { previewEnvironmentsTranslationRef } from '../../translation';
import { answerSentence } from './answerSentence';
import { PreviewFacts } from './PreviewFacts';
import { RefusalNotice } from './RefusalNotice';

export interface BranchAnswerProps {
  view: ReadyEntityView;
  branch: string;
  compact?: boolean;
  /** Takes a branch that is suggested. */
  onBranch(branch: string): void;
  /** Takes the answer in one sentence. */
  onSentence(sentence: string): void;
}

/** The preview of a branch, or why it gets none. */
export function BranchAnswer(props: BranchAnswerProps) {
  const { view, branch, compact, onBranch, onSentence } = props;
  const { t } = useTranslationRef(previewEnvironmentsTranslationRef);
  const { model, service } = view;
  const answer = useMemo(
    () => previewFor(model, service.name, branch),
    [model, service, branch],
  );
  const sentence = answerSentence(t, view, answer);

  useEffect(() => onSentence(sentence), [onSentence, sentence]);

  return answer.eligible ? (
    <PreviewFacts view={view} preview={answer} compact={compact} />
  ) : (
    <RefusalNotice view={view} refusal={answer} onSuggestion={onBranch} />
  );
}
