import { translationProblems } from '@gitops-platform/backstage-plugin-gitops-platform-testing';
import russian from './ru';
import { vaultPathsTranslationRef } from './vaultPathsTranslationRef';

it('is all in Russian, and fills in the same', () => {
  expect(translationProblems(vaultPathsTranslationRef, russian)).toEqual([]);
});
