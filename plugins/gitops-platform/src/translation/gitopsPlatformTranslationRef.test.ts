import { translationProblems } from '@gitops-platform/backstage-plugin-gitops-platform-testing';
import russian from './ru';
import { gitopsPlatformTranslationRef } from './gitopsPlatformTranslationRef';

it('is all in Russian, and fills in the same', () => {
  expect(
    translationProblems(gitopsPlatformTranslationRef, russian, {
      // The problems of names are worded anew; nothing else gets lost.
      isOwnText: key => /^(name|environmentName)\.problem\./.test(key),
    }),
  ).toEqual([]);
});
