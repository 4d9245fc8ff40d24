import { useEffect } from 'react';

/** Pause before a field asks again, in milliseconds. */
const PAUSE = 100;

/**
 * Puts a first value into the form, and asks again until it is there.
 *
 * When several fields report their first value in the same moment, each of them
 * tells the form the others' old values, so all but the last are lost. The form
 * may take up such an old state once more without rendering a field whose value
 * is the same as before, so a loser cannot rely on being rendered again.
 *
 * @param value - what to report; undefined when there is nothing to do
 */
export function usePreselection<T>(
  value: T | undefined,
  onChange: (value: T) => void,
): void {
  useEffect(() => {
    if (value === undefined) {
      return undefined;
    }
    onChange(value);
    const timer = setInterval(() => onChange(value), PAUSE);
    return () => clearInterval(timer);
  });
}
