import type { JsonObject } from '@backstage/types';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ServiceNameCheck } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { apiFake, shop } from '../../__testUtils__/acmeShop';
import { renderForm, serviceProperties } from '../../__testUtils__/renderForm';

const { name } = serviceProperties;

describe('GitopsServiceName', () => {
  const type = async (
    text: string,
    answer: Partial<ServiceNameCheck> = {},
    language?: string,
  ) => {
    const api = apiFake(shop);
    const check = await api.checkServiceName('shop', text);
    api.checkServiceName.mockClear();
    api.checkServiceName.mockResolvedValue({ ...check, ...answer });
    renderForm({
      api,
      language,
      properties: { name },
      initialState: { platform: 'shop' },
    });
    const input = await screen.findByRole('textbox', { name: /Name/ });
    await userEvent.type(input, text);
    return { api, input };
  };

  it('asks once for a name that is typed to its end', async () => {
    const { api, input } = await type('gifts');
    await waitFor(() =>
      expect(api.checkServiceName.mock.calls).toEqual([['shop', 'gifts']]),
    );
    expect(input).toBeValid();
  });

  it.each<[Partial<ServiceNameCheck>, RegExp]>([
    [{ repository: 'taken' }, /services\/gifts, is taken/],
    [{ catalog: 'taken' }, /catalog has a component 'gifts' already/],
    [{ problems: [{ code: 'taken', message: 'Taken!' }] }, /Taken!/],
  ])('says that the name is taken: %j', async (answer, message) => {
    const { input } = await type('gifts', answer);
    expect(await screen.findByText(message)).toBeVisible();
    expect(input).toBeInvalid();
  });

  it.each<[Partial<ServiceNameCheck>, RegExp]>([
    [{ repository: 'unfinished' }, /this run goes on with it/],
    [
      { repository: 'unfinished', registered: true },
      /exists already .* Running again completes/,
    ],
    [{ repository: 'unknown' }, /The git host does not answer/],
    [{ catalog: 'unknown' }, /The catalog does not answer/],
  ])('lets the name be: %j', async (answer, message) => {
    const { input } = await type('gifts', answer);
    expect(await screen.findByText(message)).toBeVisible();
    expect(input).toBeValid();
  });

  it('says it in Russian', async () => {
    await type('gifts', { repository: 'unfinished' }, 'ru');
    expect(await screen.findByText(/этот запуск продолжит/)).toBeVisible();
  });

  it('asks nobody about what cannot be a name', async () => {
    const { api } = await type('Bad');
    expect(await screen.findByText(/only lower-case letters/)).toBeVisible();
    expect(api.checkServiceName).not.toHaveBeenCalledWith('shop', 'Bad');
  });

  it('says that the platform has the name until the backend knows it for that of an earlier run', async () => {
    const { input } = await type('billing', {
      problems: [],
      repository: 'unfinished',
      registered: true,
    });
    expect(screen.getByText(/already; choose another/)).toBeVisible();
    expect(await screen.findByText(/exists already .* from/)).toBeVisible();
    expect(input).toBeValid();
  });

  it.each([
    ['https://gitlab.example.test/acme/services/billing', true],
    ['ssh://git@gitlab.example.test/acme/services/Billing.git', true],
    ['https://gitlab.example.test/acme/services/invoices.git', false],
  ])('tells by the repository %s whether it is the same', async (url, same) => {
    const api = apiFake(shop);
    renderForm({
      api,
      properties: {
        name: {
          ...(name as JsonObject),
          'ui:options': { repositoryField: 'repoUrl' },
        },
      },
      initialState: { platform: 'shop', name: 'billing', repoUrl: url },
    });
    expect(
      await screen.findByText(
        same ? /from this repository already/ : /already; choose another/,
      ),
    ).toBeVisible();
    expect(api.checkServiceName).not.toHaveBeenCalled();
  });

  it.each([
    ['free', 1],
    ['taken', 0],
    ['unknown', 0],
  ] as const)(
    'of a service whose repository goes without saying and is %s',
    async (repository, notes) => {
      const api = apiFake(shop);
      const free = await api.checkServiceName('shop', 'gifts');
      api.checkServiceName.mockClear();
      api.checkServiceName.mockResolvedValue({
        ...free,
        repository,
        catalog: 'taken',
      });
      renderForm({
        api,
        properties: {
          name: {
            ...(name as JsonObject),
            'ui:options': { repositoryField: 'repoUrl' },
          },
        },
        initialState: { platform: 'shop', name: 'gifts' },
      });
      await waitFor(() => expect(api.checkServiceName).toHaveBeenCalled());
      await waitFor(() =>
        expect(
          screen.queryAllByText(/no repository .*services\/gifts\. Give the/),
        ).toHaveLength(notes),
      );
      expect(await screen.findByRole('textbox')).toBeValid();
      // That the catalog has the service is as it should be.
      expect(screen.queryByText(/catalog has/)).not.toBeInTheDocument();
    },
  );
});
