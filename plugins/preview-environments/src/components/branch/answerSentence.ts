import type { TranslationFunction } from '@backstage/frontend-plugin-api';
import type { PreviewAnswer } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { ReadyEntityView } from '@gitops-platform/backstage-plugin-gitops-platform-react';
import type { previewEnvironmentsTranslationRef } from '../../translation';
import { refusalTexts } from './refusalTexts';

type Messages = (typeof previewEnvironmentsTranslationRef)['T'];

/** The answer for a branch as one hears it. */
export function answerSentence(
  t: TranslationFunction<Messages>,
  view: ReadyEntityView,
  answer: PreviewAnswer,
): string {
  if (answer.eligible) {
    const { branch, host } = answer;
    return t('branch.eligible', { branch, host });
  }
  const { title, hint } = refusalTexts(t, view, answer);
  return `${title}. ${hint}`;
}
