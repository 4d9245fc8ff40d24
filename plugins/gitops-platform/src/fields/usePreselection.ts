import { useEffect } from 'react';

/**
 * Puts a first value into the form.
 *
 * It runs after every render, not once: when several fields report their first
 * value in the same moment, each of them tells the form the others' old values,
 * so all but the last are lost. The losers then ask again, until all are in.
 *
 * @param value - what to report; undefined when there is nothing to do
 */
export function usePreselection<T>(
  value: T | undefined,
  onChange: (value: T) => void,
): void {
  useEffect(() => {
    if (value !== undefined) {
      onChange(value);
    }
  });
}
