import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { apiFake, shop } from '../../__testUtils__/acmeShop';
import { only, send } from '../../__testUtils__/changeForm';
import { renderForm } from '../../__testUtils__/renderForm';

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
