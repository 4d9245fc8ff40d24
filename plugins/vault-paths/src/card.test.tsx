import {
  exampleProblem,
  paymentServiceView,
  userServiceView,
} from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import { expectAccessible } from '@gitops-platform/backstage-plugin-gitops-platform-testing';
import { screen, within } from '@testing-library/react';
import { renderExtension } from './__testUtils__/vaultPathsPage';
import { vaultPathsEntityCard } from './plugin';

// The app remembers its language.
beforeEach(() => localStorage.clear());

describe('the card', () => {
  it('tells variables that are kept from the user from none', async () => {
    const { container } = renderExtension(vaultPathsEntityCard, {
      ...userServiceView,
      configuration: {
        ...userServiceView.configuration!,
        environments: userServiceView.configuration!.environments.map(
          environment => ({ ...environment, secrets: [] }),
        ),
      },
      secretsHidden: true,
    });
    expect(
      await screen.findByText('You may not see which variables are declared'),
    ).toBeVisible();
    expect(
      screen.getByText(/gitopsPlatform\.secretPaths\.read, which owners/),
    ).toBeVisible();
    expect(screen.queryByText(/^Variables: /)).not.toBeInTheDocument();
    await expectAccessible(container);
  });

  it('links to the path of each environment and counts', async () => {
    const { container, getEntityView } = renderExtension(
      vaultPathsEntityCard,
      userServiceView,
    );
    expect(
      await screen.findByRole('heading', { name: 'Vault' }),
    ).toBeInTheDocument();
    const lines = await screen.findAllByRole('listitem');
    expect(
      lines.map(line => [
        line.textContent,
        within(line).getByRole('link').getAttribute('href'),
      ]),
    ).toEqual(
      [
        ['dev', 2],
        ['qa', 1],
        ['live', 2],
      ].map(([environment, count]) => [
        `${environment}acme/user-service/${environment}/config (opens in a new tab)Variables: ${count}`,
        `https://vault.eu1.infra.example.test/ui/vault/secrets/secret/kv/acme%2Fuser-service%2F${environment}%2Fconfig/details`,
      ]),
    );
    expect(
      screen.getByRole('link', { name: 'All variables and policies' }),
    ).toHaveAttribute('href', '/vault-paths');
    expect(getEntityView).toHaveBeenCalledWith(
      'component:default/user-service',
    );
    await expectAccessible(container);
  });

  it('counts warnings', async () => {
    renderExtension(vaultPathsEntityCard, paymentServiceView);
    expect(await screen.findByText('Warnings: 3')).toBeVisible();
  });

  it('says what is the matter with the entity', async () => {
    renderExtension(
      vaultPathsEntityCard,
      exampleProblem('service-not-registered'),
    );
    expect(
      await screen.findByText('This service is not registered in the platform'),
    ).toBeVisible();
  });
});
