import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { SourceReading } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { screen } from '@testing-library/react';
import { SourceReadingNotice } from './SourceReadingNotice';

const late: SourceReading = {
  status: 'unavailable',
  reason: 'late',
  message: 'Vault at vault.example.test has not answered after 1.5 s',
  hint: 'It is still being asked: look again in a moment.',
};

function show(reading: SourceReading, language: 'en' | 'ru') {
  const config = {
    app: {
      extensions: [
        {
          'api:app/app-language': {
            config: {
              availableLanguages: ['en', 'ru'],
              defaultLanguage: language,
            },
          },
        },
      ],
    },
  };
  renderInTestApp(
    <SourceReadingNotice source="Vault" reading={reading} onRetry={() => {}} />,
    { config },
  );
}

beforeEach(() => localStorage.clear());

describe('SourceReadingNotice', () => {
  it('has the words of the backend in English', async () => {
    show(late, 'en');
    expect(await screen.findByText('Vault does not answer')).toBeVisible();
    expect(screen.getByText(late.message!)).toBeVisible();
    expect(screen.getByText(late.hint!)).toBeVisible();
  });

  it('has a sentence of its own for a late source in Russian', async () => {
    show(late, 'ru');
    expect(await screen.findByText('Vault не отвечает')).toBeVisible();
    expect(screen.getByText('Ответа ещё нет, хотя время вышло')).toBeVisible();
    expect(screen.getByText(/^Запрос ещё выполняется/)).toBeVisible();
    expect(screen.queryByText(/has not answered/)).not.toBeInTheDocument();
  });

  it('keeps the server and what it said of a failure in Russian', async () => {
    const message = 'Vault at vault.example.test answered 503';
    show({ status: 'unavailable', reason: 'failing', message }, 'ru');
    expect(
      await screen.findByText(`Сервер сообщает о своей ошибке: ${message}`),
    ).toBeVisible();
  });

  it('shows what has no reason as it is', async () => {
    const message = 'The portal has no access to the Vault of dev';
    show({ status: 'notConfigured', message }, 'ru');
    expect(await screen.findByText(message)).toBeVisible();
  });
});
