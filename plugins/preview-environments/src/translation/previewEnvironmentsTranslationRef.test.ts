import { translationProblems } from '@gitops-platform/backstage-plugin-gitops-platform-testing';
import russian from './ru';
import { previewEnvironmentsTranslationRef } from './previewEnvironmentsTranslationRef';

it('is all in Russian, and fills in the same', () => {
  expect(
    translationProblems(previewEnvironmentsTranslationRef, russian),
  ).toEqual([]);
});
