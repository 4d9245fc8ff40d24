import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { apiFake, shop, versions } from '../../__testUtils__/acmeShop';
import { only, send } from '../../__testUtils__/changeForm';
import { renderForm } from '../../__testUtils__/renderForm';

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
