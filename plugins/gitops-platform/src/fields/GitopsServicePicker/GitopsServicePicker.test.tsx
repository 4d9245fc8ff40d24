import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { apiFake, games, shop } from '../../__testUtils__/acmeShop';
import { only, send, withOptions } from '../../__testUtils__/changeForm';
import { renderForm } from '../../__testUtils__/renderForm';

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
