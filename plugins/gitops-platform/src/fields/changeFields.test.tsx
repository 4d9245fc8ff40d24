import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { apiFake, games, shop, versions } from '../__testUtils__/acmeShop';
import { changeProperties, renderForm } from '../__testUtils__/renderForm';

const only = (...names: string[]) =>
  Object.fromEntries(names.map(name => [name, changeProperties[name]]));

const withOptions = (name: string, options: Record<string, string>) => ({
  [name]: { ...(changeProperties[name] as object), 'ui:options': options },
});

async function send() {
  await userEvent.click(screen.getByRole('button', { name: 'Review' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Create' }));
}

const offered = async () =>
  within(await screen.findByRole('listbox'))
    .getAllByRole('option')
    .map(option => option.textContent);

describe('GitopsServicePicker', () => {
  it('offers the services with their repositories, by keyboard', async () => {
    const { onCreate } = renderForm({
      api: apiFake(shop),
      properties: only('service'),
      required: ['service'],
      initialState: { platform: 'shop' },
    });
    const select = await screen.findByRole('button', { name: /Service/ });
    expect(select).toHaveTextContent('Choose a service');
    await userEvent.tab();
    expect(select).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    const options = await offered();
    expect(options).toHaveLength(6);
    expect(options[0]).toBe('user-serviceacme/services/user-service');
    await userEvent.click(screen.getByRole('option', { name: /billing/ }));
    await send();
    expect(onCreate).toHaveBeenCalledWith({
      platform: 'shop',
      service: 'billing',
    });
  });

  it.each([
    [{ previews: 'enabled' }, ['user-service']],
    [
      { previews: 'disabled' },
      ['billing', 'search', 'mail', 'stock', 'api-gw'],
    ],
    [{ syncWave: '1' }, ['api-gw']],
  ])('offers with %j only %j', async (options, names) => {
    renderForm({
      api: apiFake(shop),
      properties: withOptions('service', options),
      initialState: { platform: 'shop' },
    });
    const select = await screen.findByRole('button', { name: /Service/ });
    // The only one is chosen already.
    await waitFor(() =>
      expect(select).toHaveTextContent(
        names.length === 1 ? names[0] : 'Choose a service',
      ),
    );
    await userEvent.click(select);
    expect(await offered()).toEqual(
      names.map(name => `${name}acme/services/${name}`),
    );
  });

  it('searches in a long list', async () => {
    const [first] = shop.services;
    renderForm({
      api: apiFake({
        ...shop,
        services: Array.from({ length: 30 }, (_, index) => ({
          ...first,
          name: `service-${index}`,
        })),
      }),
      properties: only('service'),
      initialState: { platform: 'shop' },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: /Service/ }),
    );
    await userEvent.type(
      await screen.findByRole('searchbox', { name: /Search/ }),
      '-29',
    );
    await waitFor(async () => expect(await offered()).toHaveLength(1));
  });

  it('keeps what came with the address, and says why it is not offered', async () => {
    const { onCreate } = renderForm({
      api: apiFake(shop),
      properties: withOptions('service', { previews: 'disabled' }),
      initialState: { platform: 'shop', service: 'user-service' },
    });
    const message =
      "'user-service' has preview environments already. Choose one of the list.";
    expect(await screen.findAllByText(message)).toHaveLength(1);
    const select = screen.getByRole('button', { name: /Service/ });
    expect(select).toHaveAccessibleDescription(
      expect.stringContaining(message),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Review' }));
    await waitFor(() =>
      expect(screen.getAllByText(message).length).toBeGreaterThan(0),
    );
    expect(
      screen.queryByRole('button', { name: 'Create' }),
    ).not.toBeInTheDocument();
    expect(onCreate).not.toHaveBeenCalled();
  });

  it.each([
    [{ ...shop, services: [] }, {}, 'The platform has no service yet.'],
    [shop, { syncWave: '7' }, 'The platform has no service in sync wave 7.'],
    [games, { previews: 'disabled' }, /it has no preview\.yaml/],
    [
      { ...shop, previews: { enabled: true, services: [] } },
      { previews: 'enabled' },
      'No service has preview environments.',
    ],
    [
      { ...shop, services: shop.services.slice(0, 1) },
      { previews: 'disabled' },
      'Every service has preview environments already.',
    ],
  ])('says why there is none (%#)', async (model, options, hint) => {
    renderForm({
      api: apiFake(model),
      properties: withOptions('service', options as Record<string, string>),
      initialState: { platform: model.name },
    });
    expect(await screen.findByText(hint)).toBeInTheDocument();
  });
});

describe('GitopsEnvironmentPicker for one environment', () => {
  it('offers the enabled ones and chooses none by itself', async () => {
    const { onCreate } = renderForm({
      api: apiFake(shop),
      properties: only('environment'),
      initialState: { platform: 'shop' },
    });
    const radios = await screen.findAllByRole('radio');
    expect(radios.map(radio => radio.closest('label')?.textContent)).toEqual([
      'devdev.example.test · deployed automatically',
      'qano domain · deployed automatically',
      'liveshop.example.test · deployed by hand',
    ]);
    expect(radios.filter(radio => (radio as HTMLInputElement).checked)).toEqual(
      [],
    );
    await userEvent.click(radios[2]);
    await send();
    expect(onCreate).toHaveBeenCalledWith({
      platform: 'shop',
      environment: 'live',
    });
  });

  it('chooses the only one', async () => {
    renderForm({
      api: apiFake({ ...shop, environments: shop.environments.slice(0, 1) }),
      properties: only('environment'),
      initialState: { platform: 'shop' },
    });
    const dev = await screen.findByRole('radio', { name: /^dev/ });
    await waitFor(() => expect(dev).toBeChecked());
  });
});

describe('GitopsEnvironmentName', () => {
  it('says that a name is taken while one is typing', async () => {
    renderForm({
      api: apiFake(shop),
      properties: only('environmentName'),
      initialState: { platform: 'shop' },
    });
    const input = await screen.findByRole('textbox', {
      name: /Environment name/,
    });
    await userEvent.type(input, 'perf');
    expect(await screen.findByText(/has an environment 'perf'/)).toBeVisible();
    expect(input).toBeInvalid();
    await userEvent.type(input, '-2');
    expect(input).toBeValid();
  });
});

describe('GitopsServiceGroupPicker', () => {
  it('shows the addresses of a group and chooses the only one', async () => {
    renderForm({
      api: apiFake(shop),
      properties: only('group'),
      initialState: { platform: 'shop' },
    });
    const radio = await screen.findByRole('radio');
    expect(radio.closest('label')).toHaveTextContent(
      'infrastructure*.eu1.infra.example.test · with grafana',
    );
    await waitFor(() => expect(radio).toBeChecked());
  });

  it('says when there is none', async () => {
    renderForm({
      api: apiFake(games),
      properties: only('group'),
      initialState: { platform: 'games' },
    });
    expect(
      await screen.findByText('The platform has no enabled service group'),
    ).toBeInTheDocument();
  });
});

describe('GitopsDomainMirrorPicker', () => {
  it('lets only the last mirror go, and says why', async () => {
    const { onCreate } = renderForm({
      api: apiFake(shop),
      properties: only('environment', 'mirror'),
      initialState: { platform: 'shop', environment: 'dev' },
    });
    const mirrors = within(
      await screen.findByRole('radiogroup', { name: 'Mirror' }),
    ).getAllByRole('radio');
    expect(mirrors.map(radio => radio.closest('label')?.textContent)).toEqual([
      'mirror-a.example.testindex 0: the mirrors behind it would be renamed',
      'mirror-b.example.testindex 1, the last one',
    ]);
    expect(mirrors[0]).toBeDisabled();
    await waitFor(() => expect(mirrors[1]).toBeChecked());
    await send();
    expect(onCreate).toHaveBeenCalledWith({
      platform: 'shop',
      environment: 'dev',
      mirror: 'mirror-b.example.test',
    });
  });

  it.each([
    ['qa', "The environment 'qa' has no mirror"],
    [undefined, 'Choose an environment first'],
  ])('of %s: %s', async (environment, title) => {
    renderForm({
      api: apiFake(shop),
      properties: only('mirror'),
      initialState: { platform: 'shop', ...(environment && { environment }) },
    });
    expect(await screen.findByText(title)).toBeInTheDocument();
  });
});

describe('GitopsImagePromotion', () => {
  const initialState = { platform: 'shop', service: 'user-service' };
  const group = async (name: string) =>
    within(await screen.findByRole('radiogroup', { name }));

  it('proposes the next step, with the tag that was seen', async () => {
    const api = apiFake(shop);
    const { onCreate } = renderForm({
      api,
      properties: only('promotion'),
      initialState,
    });
    const from = await group('From');
    expect(
      from
        .getAllByRole('radio')
        .map(radio => radio.closest('label')?.textContent),
    ).toEqual([
      'devv1.13.0',
      'qav1.12.0',
      'liveno version yet',
      'perfno values file',
    ]);
    expect(from.getByRole('radio', { name: /^live/ })).toBeDisabled();
    const to = await group('To');
    expect(to.getByRole('radio', { name: /^live/ })).toBeEnabled();
    expect(to.getByRole('radio', { name: /^perf/ })).toBeDisabled();
    expect(await screen.findByText('qa: v1.12.0 → v1.13.0')).toHaveAttribute(
      'role',
      'status',
    );
    await send();
    expect(onCreate).toHaveBeenCalledWith({
      ...initialState,
      promotion: { from: 'dev', to: 'qa', expectedTag: 'v1.13.0' },
    });
    expect(api.getServiceVersions).toHaveBeenCalledTimes(1);
    expect(api.getServiceVersions).toHaveBeenCalledWith('shop', 'user-service');
  });

  it('hands over another choice', async () => {
    const { onCreate } = renderForm({
      api: apiFake(shop),
      properties: only('promotion'),
      initialState,
    });
    const [from, to] = [await group('From'), await group('To')];
    await userEvent.click(from.getByRole('radio', { name: /^qa/ }));
    // A version cannot go to where it comes from.
    await waitFor(() =>
      expect(to.queryByRole('radio', { name: /^qa/ })).not.toBeInTheDocument(),
    );
    await userEvent.click(to.getByRole('radio', { name: /^live/ }));
    expect(
      await screen.findByText(
        'live: no version yet → v1.12.0, then synchronised by hand',
      ),
    ).toBeInTheDocument();
    await send();
    expect(onCreate).toHaveBeenCalledWith({
      ...initialState,
      promotion: { from: 'qa', to: 'live', expectedTag: 'v1.12.0' },
    });
  });

  it('asks for a service first', async () => {
    renderForm({
      api: apiFake(shop),
      properties: only('promotion'),
      initialState: { platform: 'shop' },
    });
    expect(
      await screen.findByRole('group', { name: 'Version' }),
    ).toHaveTextContent('Choose a service first');
  });

  it('says why there are no versions, and tries again', async () => {
    const api = apiFake(shop);
    api.getServiceVersions.mockRejectedValueOnce(
      new Error('gitlab.example.test answered 404'),
    );
    renderForm({ api, properties: only('promotion'), initialState });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'gitlab.example.test answered 404',
    );
    api.getServiceVersions.mockResolvedValue(versions);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('qa: v1.12.0 → v1.13.0')).toBeVisible();
  });
});

describe('GitopsRetirementConfirmation', () => {
  it('says what goes and what stays, and wants the name', async () => {
    const { onCreate } = renderForm({
      api: apiFake(shop),
      properties: only('service', 'confirmation'),
      required: ['confirmation'],
      initialState: { platform: 'shop', service: 'user-service' },
    });
    expect(
      await screen.findByText(
        'After the merge, user-service no longer runs anywhere',
      ),
    ).toBeInTheDocument();
    expect(
      screen.getAllByRole('listitem').map(item => item.textContent),
    ).toEqual([
      'user-service-dev',
      'user-service-qa',
      'user-service-live',
      'its preview environments',
      'https://gitlab.example.test/acme/services/user-service',
      'secret/acme/user-service/dev/config',
      'secret/acme/user-service/qa/config',
      'secret/acme/user-service/live/config',
      'its images and its entry in the catalog',
    ]);

    const input = screen.getByRole('textbox', { name: /Type the name/ });
    await userEvent.type(input, 'user-s');
    expect(input).toBeValid();
    await userEvent.type(input, 'x');
    expect(input).toBeInvalid();
    await userEvent.clear(input);
    await userEvent.type(input, 'user-service');
    expect(input).toBeValid();
    await send();
    expect(onCreate).toHaveBeenCalledWith({
      platform: 'shop',
      service: 'user-service',
      confirmation: 'user-service',
    });
  });

  it('does not go on with the name of another service', async () => {
    const { onCreate } = renderForm({
      api: apiFake(shop),
      properties: only('service', 'confirmation'),
      initialState: {
        platform: 'shop',
        service: 'user-service',
        confirmation: 'billing',
      },
    });
    await screen.findByRole('textbox', { name: /Type the name/ });
    await userEvent.click(screen.getByRole('button', { name: 'Review' }));
    await waitFor(() =>
      expect(
        screen.getAllByText(
          "To confirm, type the name of the service: 'user-service'.",
        ).length,
      ).toBeGreaterThan(0),
    );
    expect(
      screen.queryByRole('button', { name: 'Create' }),
    ).not.toBeInTheDocument();
    expect(onCreate).not.toHaveBeenCalled();
  });

  it('waits for a service', async () => {
    renderForm({
      api: apiFake(shop),
      properties: only('confirmation'),
      initialState: { platform: 'shop' },
    });
    expect(
      await screen.findByText('Choose a service first'),
    ).toBeInTheDocument();
  });
});

describe('the fields in a Russian app', () => {
  it('speak Russian', async () => {
    renderForm({
      api: apiFake(shop),
      language: 'ru',
      properties: only('service', 'environment', 'group', 'promotion'),
      initialState: { platform: 'shop', service: 'user-service' },
    });
    expect(
      await screen.findByText('Окружение qa: v1.12.0 → v1.13.0'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('radiogroup', { name: 'Окружение' }),
    ).toBeInTheDocument();
    expect(screen.getByText(/здесь grafana/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /Сервис/ })).toHaveTextContent(
      'user-service',
    );
  });
});
