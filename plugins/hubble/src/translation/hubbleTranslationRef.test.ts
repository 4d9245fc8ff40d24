import { translationProblems } from '@gitops-platform/backstage-plugin-gitops-platform-testing';
import russian from './ru';
import { hubbleTranslationRef } from './hubbleTranslationRef';

it('is all in Russian, and fills in the same', () => {
  expect(translationProblems(hubbleTranslationRef, russian)).toEqual([]);
});
