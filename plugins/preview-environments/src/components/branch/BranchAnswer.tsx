import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ErrorNotice,
  LoadingPlaceholder,
  useEntityBranchPreview,
  useSettledValue,
  type ReadyEntityView,
} from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { useEffect } from 'react';
import { previewEnvironmentsTranslationRef } from '../../translation';
import { answerSentence } from './answerSentence';
import { PreviewFacts } from './PreviewFacts';
import { RefusalNotice } from './RefusalNotice';

export interface BranchAnswerProps {
  view: ReadyEntityView;
  /** Without spaces around it, and not empty. */
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
  const state = useEntityBranchPreview(useSettledValue(branch));
  const known = state.status === 'ready' ? state.data : undefined;
  const isCurrent = known?.answer.branch === branch;
  const sentence =
    known && isCurrent ? answerSentence(t, view, known.answer) : '';

  useEffect(() => onSentence(sentence), [onSentence, sentence]);

  if (state.status === 'error') {
    return <ErrorNotice error={state.error} onRetry={state.retry} />;
  }
  if (!known) {
    return <LoadingPlaceholder lines={2} />;
  }
  const { answer, suggestion } = known;
  return (
    // The answer for what was typed before stays until the next one is there.
    <div aria-busy={!isCurrent}>
      {answer.eligible ? (
        <PreviewFacts view={view} preview={answer} compact={compact} />
      ) : (
        <RefusalNotice
          view={view}
          refusal={answer}
          suggestion={suggestion}
          onSuggestion={onBranch}
        />
      )}
    </div>
  );
}
