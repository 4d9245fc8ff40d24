import {
  appLanguageApiRef,
  useApiHolder,
} from '@backstage/frontend-plugin-api';
import { ageOf } from './ageOf';
import { useDateFormat } from './useDateFormat';

/** @public */
export interface AgeProps {
  /** ISO 8601. */
  at: string;
}

/**
 * How long ago something was, in the language of the app, e.g. `3 days ago`; the
 * moment itself is its title.
 *
 * @public
 */
export function Age({ at }: AgeProps) {
  const language = useApiHolder().get(appLanguageApiRef)?.getLanguage();
  const format = useDateFormat();

  return (
    <time dateTime={at} title={format(at)}>
      {ageOf(at, new Date(), language?.language)}
    </time>
  );
}
