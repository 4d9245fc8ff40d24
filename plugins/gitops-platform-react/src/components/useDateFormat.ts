import {
  appLanguageApiRef,
  useApiHolder,
} from '@backstage/frontend-plugin-api';

/**
 * Formats moments in the language of the app and the time zone of the person,
 * e.g. `1 Mar 2026, 13:00`.
 *
 * @public
 */
export function useDateFormat(): (iso8601: string) => string {
  const language = useApiHolder().get(appLanguageApiRef)?.getLanguage();
  return iso8601 => {
    const date = new Date(iso8601);
    return Number.isNaN(date.getTime())
      ? iso8601
      : new Intl.DateTimeFormat(language?.language, {
          dateStyle: 'medium',
          timeStyle: 'short',
        }).format(date);
  };
}
