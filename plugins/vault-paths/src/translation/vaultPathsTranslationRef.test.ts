import russian from './ru';
import { vaultPathsTranslationRef } from './vaultPathsTranslationRef';

const placeholders = (text: string) => (text.match(/{{\w+}}/g) ?? []).sort();

describe('vaultPathsTranslationRef', () => {
  const english = (
    vaultPathsTranslationRef as unknown as {
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
