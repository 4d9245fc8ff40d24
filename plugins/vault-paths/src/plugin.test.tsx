import {
  legacyReportsView,
  paymentServiceView,
  userServiceView,
} from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  expectAccessible,
  missingViewTests,
  pluginTests,
  russianApp,
} from '@gitops-platform/backstage-plugin-gitops-platform-testing';
import { renderExtension } from './__testUtils__/vaultPathsPage';
import vaultPathsPlugin, { isVaultPathsAvailable } from '.';
import { vaultPathsEntityCard, vaultPathsEntityContent } from './plugin';

// The app remembers its language.
beforeEach(() => localStorage.clear());

describe('the tab', () => {
  it('shows path, link, command, place and policy of an environment', async () => {
    const { container } = renderExtension(
      vaultPathsEntityContent,
      userServiceView,
      { path: '/?environment=live' },
    );
    expect(
      await screen.findByRole('heading', { name: 'Vault paths', level: 2 }),
    ).toBeVisible();

    const table = screen.getByRole('table', {
      name: 'Paths and variables in live',
    });
    expect(
      within(table)
        .getAllByRole('link')
        .map(link => [link.textContent, link.getAttribute('href')]),
    ).toEqual([
      [
        'acme/user-service/live/config (opens in a new tab)',
        'https://vault.eu1.infra.example.test/ui/vault/secrets/secret/kv/acme%2Fuser-service%2Flive%2Fconfig/details',
      ],
      [
        '.cicd/live.yaml:27 (opens in a new tab)',
        'https://gitlab.example.test/acme/services/user-service/-/blob/main/.cicd/live.yaml#L27',
      ],
      [
        '.cicd/live.yaml:28 (opens in a new tab)',
        'https://gitlab.example.test/acme/services/user-service/-/blob/main/.cicd/live.yaml#L28',
      ],
    ]);
    for (const name of [
      'shop-live',
      'shop-live-read',
      'secret/data/acme/+/live/+',
      'shop-live-default',
      'acme-user-service-live',
      'user-service-live',
    ]) {
      expect(screen.getByText(name)).toBeVisible();
    }
    expect(
      screen.getByText('Switched off in the platform: perf'),
    ).toBeVisible();
    expect(
      screen.queryByRole('table', { name: 'Paths and variables in dev' }),
    ).not.toBeInTheDocument();
    await expectAccessible(container);
  });

  it('copies the command', async () => {
    const user = userEvent.setup();
    const writeText = jest.spyOn(navigator.clipboard, 'writeText');
    renderExtension(vaultPathsEntityContent, userServiceView);
    await user.click(
      await screen.findByRole('button', {
        name: 'Copy command for acme/user-service/dev/config',
      }),
    );
    expect(writeText).toHaveBeenCalledWith(
      'vault kv get -mount=secret acme/user-service/dev/config',
    );
  });

  it('compares the environments', async () => {
    renderExtension(vaultPathsEntityContent, userServiceView);
    const overview = await screen.findByRole('table', {
      name: 'Variables by environment',
    });
    expect(
      within(overview)
        .getAllByRole('row')
        .map(row => [...row.children].map(cell => cell.textContent)),
    ).toEqual([
      ['Variable', 'dev', 'qa', 'live'],
      [
        'DATABASE_URL',
        '.cicd/dev.yaml:23 (opens in a new tab)',
        '.cicd/qa.yaml:20 (opens in a new tab)',
        '.cicd/live.yaml:27 (opens in a new tab)',
      ],
      [
        'TOKEN_SIGNING_KEY',
        '.cicd/dev.yaml:24 (opens in a new tab)',
        'not declared',
        '.cicd/live.yaml:28 (opens in a new tab)',
      ],
    ]);
  });

  it('is filtered with the keyboard', async () => {
    const user = userEvent.setup();
    renderExtension(vaultPathsEntityContent, userServiceView);
    const filter = await screen.findByRole('button', {
      name: /Environment/,
    });
    expect(screen.getAllByRole('table')).toHaveLength(4);

    await user.tab();
    expect(filter).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(
      await screen.findByRole('option', { name: 'All environments' }),
    ).toHaveFocus();
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');

    await waitFor(() => expect(screen.getAllByRole('table')).toHaveLength(2));
    expect(
      screen.getByRole('table', { name: 'Paths and variables in qa' }),
    ).toBeInTheDocument();
  });

  it('explains what is wrong with paths and what to do', async () => {
    const { container } = renderExtension(
      vaultPathsEntityContent,
      paymentServiceView,
      { path: '/?environment=qa' },
    );
    const table = await screen.findByRole('table', {
      name: 'Paths and variables in qa',
    });
    expect(table).toHaveTextContent('This path belongs to dev');
    expect(table).toHaveTextContent(
      'shop-qa-read allows secret/data/acme/+/qa/+ only, so Vault denies it in qa.',
    );
    expect(table).toHaveTextContent(
      'Declare /acme/payment-service/qa/config in .cicd/qa.yaml',
    );
    expect(table).toHaveTextContent(
      'The chart 3.8.0 puts {namespace}/{appName}/{environment}/ in front of a path without a leading slash.',
    );
    expect(table).toHaveTextContent('written as database');
    expect(table).toHaveTextContent('shop-qa/payment-service/qa/database');
    expect(
      screen.getByText(/writes every path to the Kubernetes Secret/),
    ).toHaveTextContent('payment-service');
    expect(
      screen.getAllByRole('img', { name: 'with a warning' }).length,
    ).toBeGreaterThan(0);
    await expectAccessible(container);
  });

  it('says that an environment has no values file', async () => {
    renderExtension(vaultPathsEntityContent, paymentServiceView, {
      path: '/?environment=live',
    });
    expect(
      await screen.findByText(/\.cicd\/live\.yaml does not exist/),
    ).toBeVisible();
    expect(screen.getByText('No variable is read from here.')).toBeVisible();
  });

  it('still has paths where the repository cannot be read', async () => {
    const { container } = renderExtension(
      vaultPathsEntityContent,
      legacyReportsView,
    );
    expect(
      await screen.findByText("The service's repository could not be read"),
    ).toBeVisible();
    expect(screen.getByText('The variables are not known')).toBeVisible();
    expect(
      screen.getByText(
        'The platform publishes no Vault UI, so there are no links',
      ),
    ).toBeVisible();
    expect(
      screen.getByText(
        'vault kv get -mount=secret acme/legacy-reports/qa/config',
      ),
    ).toBeVisible();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
    await expectAccessible(container);
  });

  it('says that a platform has no environment', async () => {
    renderExtension(vaultPathsEntityContent, {
      ...userServiceView,
      model: { ...userServiceView.model, environments: [] },
    });
    expect(
      await screen.findByText('The platform has no enabled environment'),
    ).toBeVisible();
  });

  it('says that the platform does not use Vault', async () => {
    const { model } = userServiceView;
    renderExtension(vaultPathsEntityContent, {
      ...userServiceView,
      model: { ...model, vault: { ...model.vault, enabled: false } },
    });
    expect(
      await screen.findByText('The platform does not use Vault'),
    ).toBeVisible();
  });

  it('speaks Russian', async () => {
    renderExtension(vaultPathsEntityContent, paymentServiceView, {
      config: russianApp,
      path: '/?environment=qa',
    });
    expect(
      await screen.findByRole('heading', { name: 'Пути Vault' }),
    ).toBeVisible();
    expect(await screen.findByText('Это путь окружения dev')).toBeVisible();
    expect(await screen.findByText(/записан как/)).toHaveTextContent(
      'записан как database',
    );
  });
});

describe('the tab without a view', () => {
  it.each(
    missingViewTests(view => renderExtension(vaultPathsEntityContent, view)),
  )('%s', async (_promise, test) => {
    await expect(test()).resolves.toBeUndefined();
  });
});

describe('the plugin', () => {
  it.each(
    pluginTests({
      plugin: vaultPathsPlugin,
      card: vaultPathsEntityCard,
      content: vaultPathsEntityContent,
      isAvailable: isVaultPathsAvailable,
      cardTitle: 'Vault',
      tabTitle: 'Vault paths',
      tabGroup: 'operation',
    }),
  )('%s', async (_promise, test) => {
    await expect(test()).resolves.toBeUndefined();
  });
});
