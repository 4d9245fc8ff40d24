import { renderInTestApp } from '@backstage/frontend-test-utils';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { screen } from '@testing-library/react';
import { gitopsPlatformReactTranslationRef } from './gitopsPlatformReactTranslationRef';
import russian from './ru';

const russianApp = {
  app: {
    extensions: [
      {
        'api:app/app-language': {
          config: { availableLanguages: ['en', 'ru'], defaultLanguage: 'ru' },
        },
      },
    ],
  },
};

/** Advice of the backend, and what needs no names of it. */
const isOwnText = (key: string) =>
  /^problem\..*\.hint$|^reading\.advice\.|^reading\.because\.late$/.test(key);

const placeholders = (text: string) => text.match(/{{\w+}}/g) ?? [];

describe('gitopsPlatformReactTranslationRef', () => {
  it('has a Russian message for every English one', () => {
    const english = (
      gitopsPlatformReactTranslationRef as unknown as {
        getDefaultMessages(): Record<string, string>;
      }
    ).getDefaultMessages();
    expect(Object.keys(russian).sort()).toEqual(Object.keys(english).sort());
    for (const [key, text] of Object.entries(russian)) {
      expect(text).toMatch(/[а-яё]/i);
      // Advice may be replaced by a text of our own; nothing else gets lost.
      const expected = isOwnText(key) ? [] : placeholders(english[key]);
      expect(placeholders(text)).toEqual(expected);
    }
  });

  it('speaks Russian in a Russian app', async () => {
    function Page() {
      const { t } = useTranslationRef(gitopsPlatformReactTranslationRef);
      return <p>{t('copy.label', { label: 'vault' })}</p>;
    }
    renderInTestApp(<Page />, { config: russianApp });
    expect(await screen.findByText('Скопировать: vault')).toBeInTheDocument();
  });

  it('passes the advice of the backend on in English only', async () => {
    function Page() {
      const { t } = useTranslationRef(gitopsPlatformReactTranslationRef);
      return <p>{t('problem.no-platform.hint', { hint: 'Add <it> & go' })}</p>;
    }
    renderInTestApp(<Page />);
    expect(await screen.findByText('Add <it> & go')).toBeInTheDocument();
  });
});
