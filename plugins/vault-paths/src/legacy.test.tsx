import {
  exampleEntity,
  foreignEntity,
} from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderClassicApp } from '@gitops-platform/backstage-plugin-gitops-platform-testing';
import {
  EntityVaultPathsCard,
  EntityVaultPathsContent,
  isVaultPathsAvailable,
} from './legacy';

const page = {
  entity: exampleEntity('user-service'),
  card: <EntityVaultPathsCard />,
  isAvailable: isVaultPathsAvailable,
};

describe('in a classic app', () => {
  it('has a card that leads to the tab', async () => {
    await renderClassicApp({ ...page, tab: <EntityVaultPathsContent /> });
    expect(
      await screen.findByRole('link', {
        name: /^acme\/user-service\/live\/config/,
      }),
    ).toHaveAttribute(
      'href',
      'https://vault.eu1.infra.example.test/ui/vault/secrets/secret/kv/acme%2Fuser-service%2Flive%2Fconfig/details',
    );

    await userEvent.click(
      screen.getByRole('link', { name: 'All variables and policies' }),
    );
    expect(
      await screen.findByRole('heading', { name: 'Vault paths' }),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        'vault kv get -mount=secret acme/user-service/live/config',
      ),
    ).toBeInTheDocument();
  });

  it('has a card without the tab', async () => {
    await renderClassicApp(page);
    expect(
      await screen.findByText('acme/user-service/live/config'),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('link', { name: 'All variables and policies' }),
    ).not.toBeInTheDocument();
  });

  it('has no card for a component of no platform', async () => {
    await renderClassicApp({ ...page, entity: foreignEntity });
    expect(await screen.findByText('Overview')).toBeInTheDocument();
    expect(
      screen.queryByRole('heading', { name: 'Vault' }),
    ).not.toBeInTheDocument();
  });
});
