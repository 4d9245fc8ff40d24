import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { apiFake, games, shop } from '../__testUtils__/acmeShop';
import { renderForm, serviceProperties } from '../__testUtils__/renderForm';

const only = (...names: string[]) =>
  Object.fromEntries(names.map(name => [name, serviceProperties[name]]));

describe('GitopsPlatformPicker', () => {
  it('offers the platforms by title and is operated by keyboard', async () => {
    renderForm({
      api: apiFake(shop, games),
      properties: only('platform'),
      required: ['platform'],
    });
    const select = await screen.findByRole('button', { name: /Platform/ });
    expect(select).toHaveTextContent('Choose a platform');
    expect(screen.getByText('(required)')).toBeInTheDocument();

    await userEvent.tab();
    expect(select).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    const options = within(await screen.findByRole('listbox'));
    expect(
      options.getAllByRole('option').map(option => option.textContent),
    ).toEqual(['Acme Shop', 'Acme Games']);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(
      await screen.findByRole('button', { name: /Acme Games.*Platform/ }),
    ).toBeInTheDocument();
  });

  it('says when there is none, and what to do', async () => {
    renderForm({ api: apiFake(), properties: only('platform') });
    expect(
      await screen.findByText('No platform is configured'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/under gitopsPlatform\.platforms/),
    ).toBeInTheDocument();
  });

  it('loads, fails and tries again', async () => {
    const api = apiFake(shop);
    let fail: (error: Error) => void = () => {};
    api.getPlatforms.mockImplementationOnce(
      () => new Promise((_resolve, reject) => (fail = reject)),
    );
    renderForm({ api, properties: only('platform') });
    expect(await screen.findByText('Reading the platform…')).toHaveAttribute(
      'role',
      'status',
    );
    fail(new Error('the backend is down'));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'the backend is down',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('button', { name: /Acme Shop/ }),
    ).toBeInTheDocument();
  });
});

describe('fields that need a platform', () => {
  const dependent = only('environments', 'syncWave', 'domains');

  it('ask for one first, each under its label', async () => {
    renderForm({ api: apiFake(shop, games), properties: dependent });
    for (const label of ['Environments', 'Sync wave', 'Domains']) {
      const group = await screen.findByRole('group', { name: label });
      expect(group).toHaveTextContent('Choose a platform first');
    }
  });

  it('say that it cannot be read, and try again together', async () => {
    const api = apiFake(shop);
    api.getPlatform.mockRejectedValueOnce(
      new Error('gitlab.example.test answered 429'),
    );
    renderForm({
      api,
      properties: dependent,
      initialState: { platform: 'shop' },
    });
    const alerts = await screen.findAllByRole('alert');
    expect(alerts).toHaveLength(3);
    expect(alerts[0]).toHaveTextContent('gitlab.example.test answered 429');

    await userEvent.click(
      screen.getAllByRole('button', { name: 'Try again' })[0],
    );
    expect(
      await screen.findByRole('radio', { name: /Backend/ }),
    ).toBeInTheDocument();
    expect(screen.getByRole('checkbox', { name: /live/ })).toBeInTheDocument();
    expect(api.getPlatform).toHaveBeenCalledTimes(2);
  });
});

describe('GitopsEnvironmentPicker', () => {
  it('shows domain and synchronisation, and no disabled environment', async () => {
    renderForm({
      api: apiFake(shop),
      properties: only('environments'),
      initialState: { platform: 'shop' },
    });
    await screen.findByRole('checkbox', { name: /live/ });
    const group = screen.getByRole('group', { name: /Environments/ });
    expect(
      within(group)
        .getAllByRole('checkbox')
        .map(box => box.closest('label')?.textContent),
    ).toEqual([
      'devdev.example.test · deployed automatically',
      'qano domain · deployed automatically',
      'liveshop.example.test · deployed by hand',
    ]);
  });

  it('is operated by keyboard', async () => {
    renderForm({
      api: apiFake(shop),
      properties: only('environments'),
      initialState: { platform: 'shop' },
    });
    const dev = await screen.findByRole('checkbox', { name: /^dev / });
    expect(dev).toBeChecked();
    await userEvent.tab();
    expect(dev).toHaveFocus();
    await userEvent.keyboard(' ');
    expect(dev).not.toBeChecked();
  });

  it('says when no environment is enabled', async () => {
    renderForm({
      api: apiFake({ ...shop, environments: [] }),
      properties: only('environments'),
      initialState: { platform: 'shop' },
    });
    expect(
      await screen.findByText('The platform has no enabled environment'),
    ).toBeInTheDocument();
  });
});

describe('GitopsSyncWavePicker', () => {
  it('shows who is in a wave, shortened where they are many', async () => {
    renderForm({
      api: apiFake(shop),
      properties: only('syncWave'),
      initialState: { platform: 'shop' },
    });
    await screen.findByRole('radio', { name: /Backend/ });
    expect(
      screen
        .getAllByRole('radio')
        .map(radio => radio.closest('label')?.textContent),
    ).toEqual([
      'Wave 0 · BackendWith user-service, billing, search, mail and 1 more',
      'Wave 1 · GatewayWith api-gw',
      'Wave 2 · FrontendNo service yet',
    ]);
  });

  it('offers waves that are in use beside those of the convention', async () => {
    renderForm({
      api: apiFake(games),
      properties: only('syncWave'),
      initialState: { platform: 'games', syncWave: '5' },
    });
    expect(
      await screen.findByRole('radio', { name: /Wave 5.*With lobby/ }),
    ).toBeChecked();
  });
});

describe('GitopsDomainPicker', () => {
  it('groups main domain and mirrors by chosen environment', async () => {
    renderForm({
      api: apiFake(shop),
      properties: only('domains'),
      initialState: { platform: 'shop', environments: ['dev', 'qa'] },
    });
    const dev = await screen.findByRole('group', { name: 'dev' });
    expect(
      within(dev)
        .getAllByRole('checkbox')
        .map(box => box.closest('label')?.textContent),
    ).toEqual([
      'dev.example.testmain domain',
      'mirror-a.example.testmirror',
      'mirror-b.example.testmirror',
    ]);
    expect(screen.getByRole('group', { name: 'qa' })).toHaveTextContent(
      'This environment has no domain.',
    );
    expect(
      screen.queryByRole('group', { name: 'live' }),
    ).not.toBeInTheDocument();
  });

  it('asks for environments first', async () => {
    renderForm({
      api: apiFake(shop),
      properties: only('domains'),
      initialState: { platform: 'shop' },
    });
    expect(
      await screen.findByText('Choose environments first'),
    ).toBeInTheDocument();
  });
});

describe('GitopsServiceName', () => {
  it('describes itself and its problems to screen readers', async () => {
    renderForm({
      api: apiFake(shop),
      properties: only('name'),
      initialState: { platform: 'shop' },
    });
    const input = await screen.findByRole('textbox', { name: /^Name/ });
    expect(input).toHaveAccessibleDescription(/What the service is called/);
    expect(input).toBeValid();

    await userEvent.type(input, 'Bad_Name');
    expect(input).toBeInvalid();
    expect(input).toHaveAccessibleDescription(
      /may hold only lower-case letters/,
    );
  });

  it('checks the spelling without a platform as well', async () => {
    renderForm({ api: apiFake(shop, games), properties: only('name') });
    await userEvent.type(
      await screen.findByRole('textbox', { name: /^Name/ }),
      '9lives',
    );
    expect(
      await screen.findByText(/must begin with a letter/),
    ).toBeInTheDocument();
  });
});
