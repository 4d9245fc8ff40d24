import { useEffect, useState } from 'react';

/** Long enough for the next key, short enough not to be waited for. */
const PAUSE_MILLISECONDS = 400;

/**
 * A value once it has stopped changing, so that nothing is asked for each key.
 * Values are compared by their JSON.
 *
 * @public
 */
export function useSettledValue<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  const key = JSON.stringify(value) ?? '';

  useEffect(() => {
    const timer = setTimeout(
      () => setSettled(key === '' ? (undefined as T) : JSON.parse(key)),
      PAUSE_MILLISECONDS,
    );
    return () => clearTimeout(timer);
  }, [key]);

  return settled;
}
