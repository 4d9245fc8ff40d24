import { useEffect, useId, useState } from 'react';

/** Who has something to say, by subject, first come first. */
const speakers = new Map<string, string[]>();
const listeners = new Set<() => void>();

/**
 * Several cards of a page, of several plugins, may have the same thing to say.
 * True for exactly one of those that mount with the same subject.
 *
 * @param subject - what there is to say; undefined where there is nothing
 */
export function useSpeaker(subject: string | undefined): boolean {
  const id = useId();
  const [speaking, setSpeaking] = useState(false);

  useEffect(() => {
    if (subject === undefined) {
      return undefined;
    }
    const update = () => setSpeaking(speakers.get(subject)?.[0] === id);
    speakers.set(subject, [...(speakers.get(subject) ?? []), id]);
    listeners.add(update);
    update();
    return () => {
      listeners.delete(update);
      const others = speakers.get(subject)!.filter(other => other !== id);
      if (others.length > 0) {
        speakers.set(subject, others);
      } else {
        speakers.delete(subject);
      }
      setSpeaking(false);
      listeners.forEach(listener => listener());
    };
  }, [subject, id]);

  return speaking;
}
