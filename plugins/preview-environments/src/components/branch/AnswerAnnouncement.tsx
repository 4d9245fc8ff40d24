import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { VisuallyHidden } from '@backstage/ui';
import type { PreviewAnswer } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { ReadyEntityView } from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { useEffect, useState } from 'react';
import { previewEnvironmentsTranslationRef } from '../../translation';
import { refusalTexts } from './refusalTexts';

/** How long a person pauses between words rather than between letters. */
const PAUSE_MS = 600;

/**
 * Tells the answer to screen readers in one sentence, once the person has
 * stopped typing.
 */
export function AnswerAnnouncement(props: {
  view: ReadyEntityView;
  answer: PreviewAnswer;
}) {
  const { view, answer } = props;
  const { t } = useTranslationRef(previewEnvironmentsTranslationRef);
  const sentence = sentenceOf();
  const [announced, setAnnounced] = useState('');

  useEffect(() => {
    const timer = setTimeout(() => setAnnounced(sentence), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [sentence]);

  return <VisuallyHidden role="status">{announced}</VisuallyHidden>;

  function sentenceOf(): string {
    if (answer.eligible) {
      return t('branch.eligible', {
        branch: answer.branch,
        host: answer.host,
      });
    }
    if (answer.reason === 'branch-empty') {
      return '';
    }
    const { title, hint } = refusalTexts(t, view, answer);
    return `${title}. ${hint}`;
  }
}
