import {
  createExtensionTester,
  renderInTestApp,
} from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import type { EntitySecrets } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  exampleEntity,
  paymentServiceSecrets,
  paymentServiceView,
  unconfiguredSecrets,
  userServiceSecrets,
  userServiceView,
} from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import { gitopsPlatformApiRef } from '@gitops-platform/backstage-plugin-gitops-platform-react';
import {
  expectAccessible,
  russianApp,
} from '@gitops-platform/backstage-plugin-gitops-platform-testing';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { vaultPathsEntityCard, vaultPathsEntityContent } from './plugin';
import { entityContentRouteRef } from './routes';

const views = {
  'user-service': userServiceView,
  'payment-service': paymentServiceView,
};

function render(
  extension: typeof vaultPathsEntityCard | typeof vaultPathsEntityContent,
  service: keyof typeof views,
  getEntitySecrets: () => Promise<EntitySecrets>,
  config?: typeof russianApp,
) {
  return renderInTestApp(
    <EntityProvider entity={exampleEntity(service)}>
      {createExtensionTester(
        extension as typeof vaultPathsEntityCard,
      ).reactElement()}
    </EntityProvider>,
    {
      apis: [
        [
          gitopsPlatformApiRef,
          { getEntityView: async () => views[service], getEntitySecrets },
        ],
      ],
      mountedRoutes: { '/vault-paths': entityContentRouteRef },
      config,
    },
  );
}

function failing(statusCode: number, message: string) {
  return async (): Promise<EntitySecrets> => {
    throw Object.assign(new Error(message), { statusCode });
  };
}

beforeEach(() => localStorage.clear());

describe('what is in Vault', () => {
  it('is a word on the card', async () => {
    const { container } = render(
      vaultPathsEntityCard,
      'payment-service',
      async () => paymentServiceSecrets,
    );
    expect(await screen.findByText('Not filled yet')).toBeInTheDocument();
    expect(
      (await screen.findAllByRole('listitem')).map(line => [
        line.textContent?.match(/^(dev|qa|live)/)?.[0],
        line.textContent?.match(/Not filled yet|Not in Vault|Filled/)?.[0],
      ]),
    ).toEqual([
      ['dev', 'Not filled yet'],
      ['qa', 'Not in Vault'],
      ['live', 'Filled'],
    ]);
    expect(
      screen.getByText(/^Vault does not answer; this is from /),
    ).toBeInTheDocument();
    await expectAccessible(container);
  });

  it('is a column of the tab where Vault was asked', async () => {
    const { container } = render(
      vaultPathsEntityContent,
      'user-service',
      async () => userServiceSecrets,
    );
    const live = await screen.findByRole('table', {
      name: 'Paths and variables in live',
    });
    expect(
      await within(live).findByRole('columnheader', { name: 'In Vault' }),
    ).toBeInTheDocument();
    expect(
      within(live)
        .getAllByRole('row')
        .map(row => row.textContent)
        .filter(text => text?.endsWith('there')),
    ).toHaveLength(2);
    expect(within(live).getByText(/^version 3, /)).toBeInTheDocument();
    await expectAccessible(container);
  });

  it('names missing keys, keys that nobody reads, and paths of others', async () => {
    render(
      vaultPathsEntityContent,
      'payment-service',
      async () => paymentServiceSecrets,
    );
    const qa = await screen.findByRole('table', {
      name: 'Paths and variables in qa',
    });
    expect(await within(qa).findByText('Not in Vault')).toBeInTheDocument();
    expect(within(qa).getByText('Of another service')).toBeInTheDocument();
    expect(
      within(qa).getByText(
        'Keys that no variable is declared for: PROVIDER_KEY',
      ),
    ).toBeInTheDocument();
    expect(within(qa).getAllByText('missing').length).toBeGreaterThan(0);
    expect(within(qa).getAllByText('not known').length).toBeGreaterThan(0);
  });

  it('says which paths are in the cluster, and why others are not', async () => {
    const { container } = render(
      vaultPathsEntityContent,
      'payment-service',
      async () => paymentServiceSecrets,
    );
    const table = (environment: string) =>
      screen.findByRole('table', {
        name: `Paths and variables in ${environment}`,
      });
    const qa = within(await table('qa'));
    expect(
      await qa.findByText('Not synchronised into the cluster'),
    ).toBeInTheDocument();
    expect(
      qa.getByText(/Vault denies it to the operator \(403\)\. See kubectl/),
    ).toBeInTheDocument();
    expect(
      qa.getByText('Nothing copies it into the cluster'),
    ).toBeInTheDocument();
    expect(qa.getByText(/^since /)).toBeInTheDocument();
    expect(
      within(await table('dev')).getByText('Waits to be synchronised'),
    ).toBeInTheDocument();
    expect(screen.getByText(/^Kubernetes does not answer/)).toBeInTheDocument();
    await expectAccessible(container);
  });

  it('says it without Vault, and nothing where no cluster may be asked', async () => {
    const withoutVault: EntitySecrets = {
      ...unconfiguredSecrets,
      environments: unconfiguredSecrets.environments.map(
        (environment, index) => ({
          ...environment,
          syncReading: userServiceSecrets.environments[index].syncReading,
          syncs: userServiceSecrets.environments[index].syncs,
        }),
      ),
    };
    const { unmount } = render(
      vaultPathsEntityContent,
      'user-service',
      async () => withoutVault,
    );
    expect(await screen.findAllByText('In the cluster')).toHaveLength(3);
    unmount();
    render(
      vaultPathsEntityContent,
      'user-service',
      async () => unconfiguredSecrets,
    );
    await screen.findByText('What is in Vault is not known');
    expect(screen.queryByText(/the cluster/)).not.toBeInTheDocument();
    expect(screen.queryByText(/Kubernetes/)).not.toBeInTheDocument();
  });

  it('says since when a Vault does not answer, and keeps what it knew', async () => {
    render(
      vaultPathsEntityContent,
      'payment-service',
      async () => paymentServiceSecrets,
    );
    expect(
      await screen.findByText(/^Vault does not answer; this is from /),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/^Vault at vault\.example\.test is sealed \(since /),
    ).toBeInTheDocument();
    expect(screen.getByText('Unseal it.')).toBeInTheDocument();
  });

  it('is hidden from those who may not see it, and git stays', async () => {
    const { container } = render(
      vaultPathsEntityContent,
      'user-service',
      failing(403, 'You may not see the secrets'),
    );
    expect(
      await screen.findByText('You may not see the live state'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('table', { name: 'Paths and variables in live' }),
    ).toBeInTheDocument();
    expect(screen.queryByText('In Vault')).not.toBeInTheDocument();
    await expectAccessible(container);
  });

  it('says once that no Vault is configured', async () => {
    render(
      vaultPathsEntityContent,
      'user-service',
      async () => unconfiguredSecrets,
    );
    expect(
      await screen.findAllByText('What is in Vault is not known'),
    ).toHaveLength(1);
    expect(
      screen.queryByText('The portal has no access to Vault'),
    ).not.toBeInTheDocument();
  });

  it('asks again when told to', async () => {
    const answers = [failing(503, 'The backend restarts')];
    const getEntitySecrets = jest.fn(() =>
      (answers.shift() ?? (async () => userServiceSecrets))(),
    );
    render(vaultPathsEntityContent, 'user-service', getEntitySecrets);
    expect(
      await screen.findByText('The live state could not be asked for'),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: /again/i }));
    expect(await screen.findAllByText('Filled')).toHaveLength(3);
    expect(getEntitySecrets).toHaveBeenCalledTimes(2);
  });

  it('is Russian in a Russian app', async () => {
    render(
      vaultPathsEntityContent,
      'payment-service',
      async () => paymentServiceSecrets,
      russianApp,
    );
    expect(await screen.findByText('Ещё не заполнен')).toBeInTheDocument();
    expect(
      await screen.findByText(/^Vault не отвечает; данные от /),
    ).toBeInTheDocument();
    expect(
      await screen.findByText('Не синхронизирован в кластер'),
    ).toBeInTheDocument();
  });
});
