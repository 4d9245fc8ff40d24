import {
  appLanguageApiRef,
  useApiHolder,
} from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';

/** Writes rates and moments in the language of the app. */
export function useRateFormat() {
  const language = useApiHolder()
    .get(appLanguageApiRef)
    ?.getLanguage().language;
  return useMemo(() => {
    const number = new Intl.NumberFormat(language, {
      maximumSignificantDigits: 3,
    });
    const time = new Intl.DateTimeFormat(language, { timeStyle: 'short' });
    return {
      /** An en dash where nothing is known. */
      rate: (value: number | null | undefined) =>
        value === null || value === undefined ? '–' : number.format(value),
      /** In the time zone of the person. */
      time: (moment: Date) => time.format(moment),
    };
  }, [language]);
}
