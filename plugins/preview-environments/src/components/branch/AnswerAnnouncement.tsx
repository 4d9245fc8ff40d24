import { VisuallyHidden } from '@backstage/ui';
import { useEffect, useState } from 'react';

/** How long a person pauses between words rather than between letters. */
const PAUSE_MS = 600;

/** Tells a sentence to screen readers, once the person has stopped typing. */
export function AnswerAnnouncement({ sentence }: { sentence: string }) {
  const [announced, setAnnounced] = useState('');

  useEffect(() => {
    const timer = setTimeout(() => setAnnounced(sentence), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [sentence]);

  return <VisuallyHidden role="status">{announced}</VisuallyHidden>;
}
