import { NotImplementedError } from '@backstage/errors';
import {
  translationApiRef,
  type ApiHolder,
} from '@backstage/frontend-plugin-api';
import { gitopsPlatformTranslationRef } from './gitopsPlatformTranslationRef';
import type { FieldTranslation } from './useFieldTranslation';

/**
 * The messages outside of components, for validation. Waits until those of the
 * app's language are loaded.
 *
 * @throws NotImplementedError when the app has no translation API.
 */
export async function fieldTranslationOf(
  apiHolder: ApiHolder,
): Promise<FieldTranslation> {
  const translationApi = apiHolder.get(translationApiRef);
  if (!translationApi) {
    throw new NotImplementedError('The app provides no translation API');
  }
  const snapshot = translationApi.getTranslation(gitopsPlatformTranslationRef);
  if (snapshot.ready) {
    return snapshot.t;
  }
  return new Promise((resolve, reject) => {
    const subscription = translationApi
      .translation$(gitopsPlatformTranslationRef)
      .subscribe({
        next: next => {
          if (next.ready) {
            subscription.unsubscribe();
            resolve(next.t);
          }
        },
        error: reject,
      });
  });
}
