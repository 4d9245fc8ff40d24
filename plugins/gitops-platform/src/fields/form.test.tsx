import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { apiFake, games, shop } from '../__testUtils__/acmeShop';
import { renderForm, serviceProperties } from '../__testUtils__/renderForm';

const review = () => screen.getByRole('button', { name: 'Review' });
const create = () => screen.findByRole('button', { name: 'Create' });
const typeName = async (name: string) =>
  userEvent.type(await screen.findByRole('textbox', { name: /^Name/ }), name);

async function environmentNamed(name: string) {
  return screen.findByRole('checkbox', { name: new RegExp(`^${name} `) });
}

async function domainNamed(domain: string) {
  return screen.findByRole('checkbox', { name: new RegExp(`^${domain}`) });
}

describe('a form with the fields', () => {
  it('needs no more than a name where there is one platform', async () => {
    const api = apiFake(shop);
    const { onCreate } = renderForm({ api });

    await typeName('orders');
    const live = await environmentNamed('live');
    await waitFor(() => expect(live).toBeChecked());
    await userEvent.click(review());
    await userEvent.click(await create());

    expect(onCreate).toHaveBeenCalledWith({
      platform: 'shop',
      name: 'orders',
      environments: ['dev', 'qa', 'live'],
      syncWave: '0',
      domains: [],
    });
    expect(api.getPlatforms).toHaveBeenCalledTimes(1);
    expect(api.getPlatform).toHaveBeenCalledTimes(1);
  });

  it('hands over what was chosen, in the order of the platform', async () => {
    const { onCreate } = renderForm({ api: apiFake(shop) });

    await typeName('orders');
    await userEvent.click(await environmentNamed('qa'));
    await userEvent.click(screen.getByRole('radio', { name: /Frontend/ }));
    await userEvent.click(await domainNamed('shop.example.test'));
    await userEvent.click(await domainNamed('mirror-b.example.test'));
    await userEvent.click(review());
    await userEvent.click(await create());

    expect(onCreate).toHaveBeenCalledWith({
      platform: 'shop',
      name: 'orders',
      environments: ['dev', 'live'],
      syncWave: '2',
      domains: ['mirror-b.example.test', 'shop.example.test'],
    });
  });

  it('begins with the wave that the template names for the language', async () => {
    const { onCreate } = renderForm({
      api: apiFake(shop),
      properties: {
        ...serviceProperties,
        language: { type: 'string', title: 'Language' },
        syncWave: {
          type: 'string',
          'ui:field': 'GitopsSyncWavePicker',
          'ui:options': { firstWaves: { angular: '2' } },
        },
      },
      initialState: { language: 'angular' },
    });
    await typeName('orders');
    expect(
      await screen.findByRole('radio', { name: /Frontend/ }),
    ).toBeChecked();
    await userEvent.click(review());
    await userEvent.click(await create());
    expect(onCreate).toHaveBeenCalledWith(
      expect.objectContaining({ language: 'angular', syncWave: '2' }),
    );
  });

  it.each([
    ['angular', '0', ['Services in this language usually begin with wave 2.']],
    ['go', '2', ['Services in this language usually begin with wave 0.']],
    ['angular', '2', []],
  ])(
    'says in which wave %s usually begins where it is wave %s',
    async (language, syncWave, said) => {
      renderForm({
        api: apiFake(shop),
        properties: {
          syncWave: {
            type: 'string',
            'ui:field': 'GitopsSyncWavePicker',
            'ui:options': { firstWaves: { angular: '2' } },
          },
        },
        initialState: { platform: 'shop', language, syncWave },
      });
      expect(
        await screen.findByRole('radio', { checked: true }),
      ).toHaveAttribute('value', syncWave);
      expect(
        screen
          .queryAllByText(/usually begin/)
          .map(({ textContent }) => textContent),
      ).toEqual(said);
    },
  );

  it('drops the domains of an environment that is no longer chosen', async () => {
    const { onCreate } = renderForm({ api: apiFake(shop) });
    await typeName('orders');
    await userEvent.click(await domainNamed('shop.example.test'));
    await userEvent.click(await environmentNamed('live'));
    await userEvent.click(review());
    await userEvent.click(await create());
    expect(onCreate).toHaveBeenCalledWith(
      expect.objectContaining({ environments: ['dev', 'qa'], domains: [] }),
    );
  });

  it('leaves behind what another platform does not have', async () => {
    const { onCreate } = renderForm({
      api: apiFake(shop, games),
      initialState: {
        platform: 'games',
        name: 'orders',
        environments: ['qa', 'live'],
        syncWave: '1',
        domains: ['shop.example.test'],
      },
    });
    const prod = await environmentNamed('prod');
    await waitFor(() => expect(prod).toBeChecked());
    await userEvent.click(review());
    await userEvent.click(await create());
    expect(onCreate).toHaveBeenCalledWith({
      platform: 'games',
      name: 'orders',
      environments: ['dev', 'prod'],
      syncWave: '1',
      domains: [],
    });
  });

  it('starts over when somebody chooses another platform', async () => {
    renderForm({
      api: apiFake(shop, games),
      initialState: { platform: 'shop', environments: ['dev'] },
    });
    expect(await environmentNamed('live')).not.toBeChecked();

    await userEvent.click(screen.getByRole('button', { name: /Acme Shop/ }));
    await userEvent.click(
      await screen.findByRole('option', { name: 'Acme Games' }),
    );
    const prod = await environmentNamed('prod');
    await waitFor(() => expect(prod).toBeChecked());
    expect(await environmentNamed('dev')).toBeChecked();
    await userEvent.click(prod);
    expect(prod).not.toBeChecked();
  });

  it('keeps what somebody has chosen before', async () => {
    renderForm({
      api: apiFake(shop),
      initialState: {
        platform: 'shop',
        environments: ['qa'],
        syncWave: '1',
      },
    });
    expect(await environmentNamed('qa')).toBeChecked();
    expect(await environmentNamed('dev')).not.toBeChecked();
    expect(screen.getByRole('radio', { name: /Gateway/ })).toBeChecked();
  });

  it('reads the platform from the field that the template names', async () => {
    renderForm({
      api: apiFake(shop),
      properties: {
        target: { type: 'string', 'ui:field': 'GitopsPlatformPicker' },
        where: {
          type: 'array',
          items: { type: 'string' },
          'ui:field': 'GitopsEnvironmentPicker',
          'ui:options': { platformField: 'target' },
        },
        hosts: {
          type: 'array',
          items: { type: 'string' },
          'ui:field': 'GitopsDomainPicker',
          'ui:options': {
            platformField: 'target',
            environmentsField: 'where',
          },
        },
      },
    });
    const live = await environmentNamed('live');
    await waitFor(() => expect(live).toBeChecked());
    expect(await domainNamed('shop.example.test')).toBeInTheDocument();
  });

  it('does not go on with a name that is taken, and says so once', async () => {
    const { onCreate } = renderForm({ api: apiFake(shop) });
    await typeName('billing');
    const message =
      "The platform 'shop' has a service 'billing' already; choose another name.";
    expect(await screen.findAllByText(message)).toHaveLength(1);

    await userEvent.click(review());
    await waitFor(() =>
      expect(screen.getByRole('textbox', { name: /^Name/ })).toBeInvalid(),
    );
    expect(
      screen.queryByRole('button', { name: 'Create' }),
    ).not.toBeInTheDocument();
    expect(onCreate).not.toHaveBeenCalled();
  });

  it('does not go on without an environment', async () => {
    renderForm({ api: apiFake(shop) });
    await typeName('orders');
    for (const name of ['dev', 'qa', 'live']) {
      await userEvent.click(await environmentNamed(name));
    }
    await userEvent.click(review());
    expect(
      (await screen.findAllByText('Choose at least one environment.')).length,
    ).toBeGreaterThan(0);
    expect(
      screen.queryByRole('button', { name: 'Create' }),
    ).not.toBeInTheDocument();
  });

  it('speaks Russian in a Russian app', async () => {
    renderForm({
      api: apiFake(shop),
      language: 'ru',
      properties: {
        platform: { type: 'string', 'ui:field': 'GitopsPlatformPicker' },
        name: { type: 'string', 'ui:field': 'GitopsServiceName' },
        syncWave: { type: 'string', 'ui:field': 'GitopsSyncWavePicker' },
      },
      required: ['name'],
    });
    const name = await screen.findByRole('textbox', { name: /Имя сервиса/ });
    await userEvent.type(name, 'Bad_Name');
    expect(
      await screen.findByText(/Допустимы только строчные латинские буквы/),
    ).toBeVisible();
    expect(
      await screen.findByRole('radio', { name: /Волна 1 · Шлюз/ }),
    ).toBeInTheDocument();
  });
});
