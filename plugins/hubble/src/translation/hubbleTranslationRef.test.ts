import russian from './ru';
import { hubbleTranslationRef } from './hubbleTranslationRef';

const placeholders = (text: string) => (text.match(/{{\w+}}/g) ?? []).sort();

describe('hubbleTranslationRef', () => {
  const english = (
    hubbleTranslationRef as unknown as {
      getDefaultMessages(): Record<string, string>;
    }
  ).getDefaultMessages();

  it('has a Russian message for every English one', () => {
    expect(Object.keys(russian).sort()).toEqual(Object.keys(english).sort());
  });

  it.each(Object.entries(russian))('fills in the same in %s', (key, text) => {
    expect(placeholders(text)).toEqual(placeholders(english[key]));
  });
});
