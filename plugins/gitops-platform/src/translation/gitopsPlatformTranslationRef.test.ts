import { gitopsPlatformTranslationRef } from './gitopsPlatformTranslationRef';
import russian from './ru';

const placeholders = (text: string) => (text.match(/{{\w+}}/g) ?? []).sort();

describe('gitopsPlatformTranslationRef', () => {
  const english = (
    gitopsPlatformTranslationRef as unknown as {
      getDefaultMessages(): Record<string, string>;
    }
  ).getDefaultMessages();

  it('has a Russian message for every English one', () => {
    expect(Object.keys(russian).sort()).toEqual(Object.keys(english).sort());
  });

  it.each(Object.entries(russian))('%s is Russian', (key, text) => {
    expect(text).toMatch(/[а-яё]/i);
    // The problems of names are worded anew; nothing else gets lost.
    const expected = /^(name|environmentName)\.problem\./.test(key)
      ? []
      : placeholders(english[key]);
    expect(placeholders(text)).toEqual(expected);
  });
});
