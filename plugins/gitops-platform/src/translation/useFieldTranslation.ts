import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { gitopsPlatformTranslationRef } from './gitopsPlatformTranslationRef';

/** The messages of the form fields in the language of the app. */
export function useFieldTranslation() {
  return useTranslationRef(gitopsPlatformTranslationRef);
}

export type FieldTranslation = ReturnType<typeof useFieldTranslation>['t'];
