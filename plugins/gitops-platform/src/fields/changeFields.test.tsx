import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { apiFake, games, shop } from '../__testUtils__/acmeShop';
import { only, send } from '../__testUtils__/changeForm';
import { renderForm } from '../__testUtils__/renderForm';

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
    // Each field is loaded by itself, in no particular order.
    expect(
      await screen.findByRole('radiogroup', { name: 'Окружение' }),
    ).toBeInTheDocument();
    expect(await screen.findByText(/здесь grafana/)).toBeInTheDocument();
    expect(
      await screen.findByRole('button', { name: /Сервис/ }),
    ).toHaveTextContent('user-service');
  });
});
