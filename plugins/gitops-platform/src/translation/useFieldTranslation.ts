import {
  useTranslationRef,
  type TranslationFunction,
} from '@backstage/frontend-plugin-api';
import { gitopsPlatformTranslationRef } from './gitopsPlatformTranslationRef';

/**
 * Named, because the compiler would spell an inferred type out in full for
 * every function that mentions it, which takes minutes.
 */
export type FieldTranslation = TranslationFunction<
  typeof gitopsPlatformTranslationRef.T
>;

/** The messages of the form fields in the language of the app. */
export function useFieldTranslation(): { t: FieldTranslation } {
  return useTranslationRef(gitopsPlatformTranslationRef);
}
