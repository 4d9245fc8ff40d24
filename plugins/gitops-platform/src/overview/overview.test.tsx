import {
  legacyReportsView,
  paymentServiceSecrets,
  paymentServiceView,
  unavailablePreviews,
  userServiceDeployments,
  userServiceView,
} from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import {
  expectAccessible,
  russianApp,
} from '@gitops-platform/backstage-plugin-gitops-platform-testing';
import { screen, within } from '@testing-library/react';
import { expectCells, refused, renderTab } from '../__testUtils__/platformTab';

beforeEach(() => localStorage.clear());

describe('the tab "Platform"', () => {
  it('has the environments side by side', async () => {
    const { container } = renderTab();
    expect(await screen.findByText('Progressing')).toBeInTheDocument();
    await expectCells('Argo CD', [
      expect.stringMatching(/^Healthyuser-service-dev/),
      expect.stringMatching(
        /^ProgressingWaiting for rollout to finishuser-service-qa/,
      ),
      expect.stringMatching(/^HealthyOutOfSyncuser-service-live/),
    ]);
    await expectCells('Secrets', [
      '2 of 2 filled',
      '1 of 1 filled',
      '2 of 2 filled',
    ]);
    await expectCells('Synchronised', [
      'automatically',
      'automatically',
      'by hand',
    ]);
    await expectCells('Previews', ['2', '–', '–']);
    await expectAccessible(container);
  });

  it('links to the application in its own namespace', async () => {
    const [first, ...others] = userServiceDeployments.environments;
    renderTab({
      getEntityDeployments: async () => ({
        ...userServiceDeployments,
        environments: [
          {
            ...first,
            application: { ...first.application!, namespace: 'team-users' },
          },
          ...others,
        ],
      }),
    });
    expect(await screen.findByText('Progressing')).toBeInTheDocument();
    const cells = within(screen.getByRole('row', { name: /^Argo CD/ }));
    expect(
      cells.getAllByRole('link').map(link => link.getAttribute('href')),
    ).toEqual([
      expect.stringMatching('/applications/team-users/user-service-dev$'),
      expect.stringMatching('/applications/argocd/user-service-qa$'),
      expect.stringMatching('/applications/argocd/user-service-live$'),
    ]);
  });

  it('has the addresses under which mirrors lead to the service', async () => {
    const { configuration } = userServiceView;
    const { container } = renderTab({
      getEntityView: async () => ({
        ...userServiceView,
        configuration: {
          ...configuration!,
          environments: configuration!.environments.map(environment => ({
            ...environment,
            hostnames:
              {
                qa: ['qa.acme-outlet.example.test', '*.example.test'],
                live: ['shop.example.test', 'shop-2.example.test'],
              }[environment.environment] ?? [],
          })),
        },
      }),
    });
    const newTab = ' (opens in a new tab)';
    await expectCells('Addresses', [
      '–',
      `qa.acme-outlet.example.test${newTab} mirror*.example.testqa.acme-outlet.example.test/users${newTab} mirror`,
      `shop.example.test${newTab}shop-2.example.test${newTab}acme-outlet.example.test/users${newTab} mirror`,
    ]);
    expect(
      screen.getByRole('link', {
        name: /^qa\.acme-outlet\.example\.test\/users/,
      }),
    ).toHaveAttribute('href', 'https://qa.acme-outlet.example.test/users');
    await expectAccessible(container);
  });

  it('says in Russian what a mirror is', async () => {
    renderTab({}, russianApp);
    expect(await screen.findAllByText('зеркало')).toHaveLength(2);
  });

  it('says which image runs where git asks for another', async () => {
    const { model, configuration } = userServiceView;
    renderTab({
      getEntityView: async () => ({
        ...userServiceView,
        model,
        configuration: {
          ...configuration!,
          environments: configuration!.environments.map(environment => ({
            ...environment,
            imageTag: 'v9.9.9',
          })),
        },
      }),
    });
    expect(await screen.findByText('running: 3f2a91c7')).toBeInTheDocument();
    await expectCells(
      'Image',
      expect.arrayContaining([
        expect.stringMatching(/^v9\.9\.9running: 3f2a91c7/),
      ]),
    );
  });

  it('lists what is open, with where to do it', async () => {
    renderTab({
      getEntityView: async () => paymentServiceView,
      getEntitySecrets: async () => paymentServiceSecrets,
      getEntityDeployments: refused(503),
    });
    expect(
      await screen.findByText('DATABASE_URL, PROVIDER_API_KEY'),
    ).toBeInTheDocument();
    const open = screen
      .getAllByRole('listitem')
      .map(item => item.textContent?.replace(/ \(opens in a new tab\)/, ''));
    expect(open).toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          /^dev fill the secrets in Vault: DATABASE_URL, PROVIDER_API_KEY Go there/,
        ),
        expect.stringMatching(/^live add the values file: \.cicd\/live\.yaml/),
      ]),
    );
    await expectCells('Secrets', [
      '0 of 1 filled',
      '0 of 2 filled, 1 hidden from the portal',
      '–',
    ]);
    expect(
      await screen.findByText('The live state could not be asked for'),
    ).toBeInTheDocument();
  });

  it('stays without live state', async () => {
    const { container } = renderTab({
      getEntityDeployments: refused(403),
      getEntityPreviews: refused(403),
      getEntitySecrets: refused(403),
    });
    expect(
      await screen.findByText('You may not see the live state'),
    ).toBeInTheDocument();
    await expectCells(
      'Argo CD',
      expect.arrayContaining([expect.stringMatching(/^user-service-dev/)]),
    );
    await expectCells('Secrets', ['2 declared', '1 declared', '2 declared']);
    await expectAccessible(container);
  });

  it('says once that Argo CD is away', async () => {
    renderTab({
      getEntityDeployments: async () => ({
        ...userServiceDeployments,
        environments: userServiceDeployments.environments.map(
          ({ environment }) => ({
            environment,
            reading: {
              status: 'unavailable',
              failingSince: '2026-03-01T12:05:00.000Z',
              message: 'Argo CD at argocd.example.test answered 500',
              hint: 'Look at its own log.',
            },
          }),
        ),
      }),
    });
    expect(await screen.findAllByText('Argo CD does not answer')).toHaveLength(
      1,
    );
    expect(screen.queryByText('No application')).not.toBeInTheDocument();
  });

  it('names the environments whose Argo CD is away beside those without one', async () => {
    const [dev, qa, live] = userServiceDeployments.environments;
    renderTab({
      getEntityDeployments: async () => ({
        ...userServiceDeployments,
        environments: [
          { ...dev, reading: { status: 'notConfigured', message: 'none' } },
          qa,
          { ...live, reading: { status: 'unavailable', message: 'down' } },
        ],
      }),
    });
    expect(
      await screen.findByText('The portal has no access to Argo CD of dev'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Argo CD of live does not answer'),
    ).toBeInTheDocument();
  });

  it('tells of Vault a person who may not see Argo CD', async () => {
    renderTab({
      getEntityView: async () => paymentServiceView,
      getEntityDeployments: refused(403),
      getEntitySecrets: async () => paymentServiceSecrets,
    });
    expect(
      await screen.findByText('You may not see the live state'),
    ).toBeInTheDocument();
    expect(
      await screen.findByText(/^Vault does not answer; this is from /),
    ).toBeInTheDocument();
  });

  it('says which other source is away, below the table', async () => {
    renderTab({
      getEntitySecrets: async () => paymentServiceSecrets,
      getEntityPreviews: async () => unavailablePreviews,
    });
    expect(
      await screen.findByText(/^Vault does not answer; this is from /),
    ).toBeInTheDocument();
    expect(
      await screen.findByText('GitLab does not answer'),
    ).toBeInTheDocument();
  });

  it('says that a platform has no environment, without tables of them', async () => {
    renderTab({
      getEntityView: async () => ({
        ...userServiceView,
        model: { ...userServiceView.model, environments: [] },
      }),
    });
    expect(
      await screen.findByText('The platform has no enabled environment'),
    ).toBeInTheDocument();
    expect(screen.getByText('Ready to deploy')).toBeInTheDocument();
    expect(screen.queryByText('Environments')).not.toBeInTheDocument();
    expect(
      screen.queryByText('Values that the chart gets'),
    ).not.toBeInTheDocument();
  });

  it('shows what derives from the platform where the repository is missing', async () => {
    renderTab({ getEntityView: async () => legacyReportsView });
    await expectCells(
      'Image',
      expect.arrayContaining([expect.stringMatching(/^–/)]),
    );
    expect(await screen.findByText(/Not known: /)).toBeInTheDocument();
  });

  it('is Russian in a Russian app', async () => {
    renderTab({}, russianApp);
    expect(
      await screen.findByRole('heading', { name: 'Готовность к деплою' }),
    ).toBeInTheDocument();
    expect(await screen.findAllByText('заполнено 2 из 2')).toHaveLength(2);
  });
});
