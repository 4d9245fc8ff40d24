import {
  createExtensionTester,
  renderInTestApp,
} from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import type { PlatformDeployments } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  examplePlatform,
  examplePlatformDeployments,
} from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import {
  gitopsPlatformApiRef,
  type GitopsPlatformApi,
} from '@gitops-platform/backstage-plugin-gitops-platform-react';
import {
  expectAccessible,
  russianApp,
} from '@gitops-platform/backstage-plugin-gitops-platform-testing';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { summaryOf } from '../__testUtils__/acmeShop';
import { windowOf } from '../__testUtils__/windowOf';
import { platformPage } from '../extensions/platformPage';

const everything = {
  getPlatforms: async () => [summaryOf(examplePlatform)],
  getPlatformDeployments: async (_name: string) => examplePlatformDeployments,
};

function render(
  answers: Partial<GitopsPlatformApi> = {},
  options: { config?: typeof russianApp; path?: string } = {},
) {
  return renderInTestApp(createExtensionTester(platformPage).reactElement(), {
    apis: [[gitopsPlatformApiRef, { ...everything, ...answers }]],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    config: options.config,
    initialRouteEntries: [options.path ?? '/'],
  });
}

const table = () =>
  screen.findByRole('table', { name: 'Services and environments' });

async function shownServices() {
  const headers = within(await table()).getAllByRole('rowheader');
  return headers.map(header => header.textContent);
}

const refused = (statusCode: number) => async (): Promise<never> => {
  throw Object.assign(new Error('The backend refuses'), { statusCode });
};

const withReading = (
  reading: PlatformDeployments['entitiesReading'],
): PlatformDeployments => ({
  ...examplePlatformDeployments,
  environments: examplePlatformDeployments.environments.map(
    ({ environment }) => ({ environment, links: {}, reading }),
  ),
  services: examplePlatformDeployments.services.map(service => ({
    ...service,
    applications: service.applications.map(() => null),
  })),
});

beforeEach(() => localStorage.clear());

describe('the page "Platforms"', () => {
  windowOf(400);

  it('has services and environments side by side, with links', async () => {
    const { container } = render();
    expect(await shownServices()).toEqual([
      'legacy-reports',
      'payment-service',
      'user-service',
    ]);
    const row = (await screen.findByText('user-service')).closest('tr')!;
    expect(
      within(row)
        .getAllByRole('cell')
        .map(cell => cell.textContent?.replace(/ \(opens in a new tab\)/, '')),
    ).toEqual([
      'Healthy3f2a91c7user-service-dev',
      'Healthyv2.8.0-rc.2user-service-qa',
      'HealthyOutOfSyncv2.7.3user-service-live',
    ]);
    expect(
      within(row)
        .getAllByRole('link')
        .map(link => link.getAttribute('href')),
    ).toEqual([
      '/catalog/default/component/user-service',
      ...['dev', 'qa', 'live'].map(
        environment =>
          `https://argocd.eu1.infra.example.test/applications/argocd/user-service-${environment}`,
      ),
    ]);
    expect(screen.getAllByText('No application')).toHaveLength(4);
    expect(
      screen.queryByRole('link', { name: 'legacy-reports' }),
    ).not.toBeInTheDocument();
    await expectAccessible(container);
  });

  it('links to the Argo CD of each environment', async () => {
    render({
      getPlatformDeployments: async () => ({
        ...examplePlatformDeployments,
        environments: examplePlatformDeployments.environments.map(
          ({ environment, reading }) => ({
            environment,
            reading,
            links: {
              argocd: {
                baseUrl: `https://argocd-${environment}.example.test`,
                namespace: 'argocd',
              },
            },
          }),
        ),
      }),
    });
    await table();
    expect(
      screen.getByRole('link', { name: /^user-service-live/ }),
    ).toHaveAttribute(
      'href',
      'https://argocd-live.example.test/applications/argocd/user-service-live',
    );
  });

  it('links to an application in its own namespace', async () => {
    const [users, ...others] = examplePlatformDeployments.services;
    const [dev, ...elsewhere] = users.applications;
    render({
      getPlatformDeployments: async () => ({
        ...examplePlatformDeployments,
        services: [
          {
            ...users,
            applications: [{ ...dev!, namespace: 'team-users' }, ...elsewhere],
          },
          ...others,
        ],
      }),
    });
    await table();
    expect(
      screen.getByRole('link', { name: /^user-service-dev/ }),
    ).toHaveAttribute(
      'href',
      'https://argocd.eu1.infra.example.test/applications/team-users/user-service-dev',
    );
  });

  it('finds by text and state', async () => {
    render();
    await userEvent.type(await screen.findByLabelText(/Filter/), 'v3.2');
    expect(await screen.findByText('Services: 1 of 3')).toBeInTheDocument();
    expect(await shownServices()).toEqual(['payment-service']);

    await userEvent.click(screen.getByRole('button', { name: /State/ }));
    await userEvent.click(
      await screen.findByRole('option', {
        name: 'not synchronised somewhere',
      }),
    );
    expect(await screen.findByText('Services: 0 of 3')).toBeInTheDocument();
    await userEvent.clear(screen.getByLabelText(/Filter/));
    expect(await shownServices()).toEqual(['user-service']);
  });

  it('sorts by a column, a second time the other way round', async () => {
    render();
    const column = async (name: string) =>
      within(await table()).findByRole('columnheader', { name });
    expect(await column('Service')).toHaveAttribute('aria-sort', 'ascending');
    await userEvent.click(await screen.findByRole('button', { name: 'dev' }));
    expect(await shownServices()).toEqual([
      'payment-service',
      'user-service',
      'legacy-reports',
    ]);
    expect(await column('Service')).not.toHaveAttribute('aria-sort');
    await userEvent.click(screen.getByRole('button', { name: 'dev' }));
    expect(await column('dev')).toHaveAttribute('aria-sort', 'descending');
    expect((await shownServices())[0]).toBe('legacy-reports');
  });

  it('keeps a few of ten thousand rows in the document', async () => {
    const services = Array.from({ length: 10_000 }, (_, index) => ({
      ...examplePlatformDeployments.services[0],
      service: `svc-${String(index).padStart(5, '0')}`,
    }));
    render({
      getPlatformDeployments: async () => ({
        ...examplePlatformDeployments,
        services,
      }),
    });
    const shown = await shownServices();
    expect(shown[0]).toBe('svc-00000');
    expect(shown.length).toBeLessThan(30);
    expect(await table()).toHaveAttribute('aria-rowcount', '10001');
    await userEvent.type(screen.getByLabelText(/Filter/), '09999');
    expect(await screen.findByText('Services: 1 of 10000')).toBeInTheDocument();
    expect(await shownServices()).toEqual(['svc-09999']);
  });

  it('shows the platform of the address, and lets one choose another', async () => {
    const games = { ...examplePlatform, name: 'games', title: 'Acme Games' };
    const getPlatformDeployments = jest.fn(everything.getPlatformDeployments);
    render(
      {
        getPlatforms: async () => [examplePlatform, games].map(summaryOf),
        getPlatformDeployments,
      },
      { path: '/?platform=games' },
    );
    expect(
      await screen.findByRole('heading', { name: 'Services of Acme Games' }),
    ).toBeInTheDocument();
    await table();
    expect(getPlatformDeployments.mock.calls).toEqual([['games']]);
    await userEvent.click(screen.getByRole('button', { name: /Platform/ }));
    await userEvent.click(
      await screen.findByRole('option', { name: 'Acme Shop' }),
    );
    expect(
      await screen.findByRole('heading', { name: 'Services of Acme Shop' }),
    ).toBeInTheDocument();
    expect(getPlatformDeployments).toHaveBeenLastCalledWith('shop');
  });

  it.each<[string, Partial<GitopsPlatformApi>, RegExp]>([
    [
      'no platform',
      { getPlatforms: async () => [] },
      /No platform is configured/,
    ],
    [
      'no service',
      {
        getPlatformDeployments: async () => ({
          ...examplePlatformDeployments,
          services: [],
        }),
      },
      /The platform has no service yet/,
    ],
    [
      'no permission',
      { getPlatformDeployments: refused(403) },
      /^You may not see what runs on this platform$/,
    ],
    [
      'no answer',
      { getPlatformDeployments: refused(503) },
      /The backend refuses/,
    ],
    ['no answer at all', { getPlatforms: refused(503) }, /The backend refuses/],
    [
      'no platform repository',
      {
        getPlatformDeployments: async () => ({
          ...examplePlatformDeployments,
          platformReading: {
            status: 'stale',
            readAt: '2026-03-01T12:00:00.000Z',
            failingSince: '2026-03-01T12:05:00.000Z',
            message: 'GitLab answered 503',
          },
        }),
      },
      /The platform repository does not answer; this is from/,
    ],
    [
      'no catalog',
      {
        getPlatformDeployments: async () => ({
          ...examplePlatformDeployments,
          entitiesReading: {
            status: 'unavailable',
            message: 'The catalog does not answer: no reason',
          },
        }),
      },
      /The catalog does not answer: no reason/,
    ],
  ])('says what is the matter: %s', async (_title, answers, expected) => {
    const { container } = render(answers);
    expect(await screen.findByText(expected)).toBeInTheDocument();
    await expectAccessible(container);
  });

  it.each(['unavailable', 'notConfigured', 'forbidden'] as const)(
    'says once that Argo CD is %s, and keeps the services',
    async status => {
      render({
        getPlatformDeployments: async () =>
          withReading({ status, message: 'What is wrong with Argo CD' }),
      });
      expect(await shownServices()).toHaveLength(3);
      expect(screen.getAllByText('What is wrong with Argo CD')).toHaveLength(1);
      expect(screen.queryByText('No application')).not.toBeInTheDocument();
    },
  );

  it('names a platform that is not there', async () => {
    render({}, { path: '/?platform=none' });
    expect(
      await screen.findByText(/There is no platform 'none'/),
    ).toBeInTheDocument();
    expect(await shownServices()).toHaveLength(3);
  });

  it('is Russian in a Russian app', async () => {
    render({}, { config: russianApp });
    expect(
      await screen.findByRole('heading', {
        name: 'Сервисы платформы Acme Shop',
      }),
    ).toBeInTheDocument();
    expect(await screen.findByText('Сервисов: 3 из 3')).toBeInTheDocument();
  });
});
