import {
  createExtensionTester,
  renderInTestApp,
} from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import type { EntityTraffic } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  exampleEntity,
  noTraffic,
  unconfiguredTraffic,
  userServiceTraffic,
  userServiceView,
} from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import { gitopsPlatformApiRef } from '@gitops-platform/backstage-plugin-gitops-platform-react';
import {
  expectAccessible,
  russianApp,
} from '@gitops-platform/backstage-plugin-gitops-platform-testing';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { hubbleEntityCard, hubbleEntityContent } from './plugin';
import { entityContentRouteRef } from './routes';

function render(
  extension: typeof hubbleEntityCard | typeof hubbleEntityContent,
  getEntityTraffic: () => Promise<EntityTraffic>,
  options: { config?: typeof russianApp; path?: string } = {},
) {
  return renderInTestApp(
    <EntityProvider entity={exampleEntity('user-service')}>
      {createExtensionTester(
        extension as typeof hubbleEntityCard,
      ).reactElement()}
    </EntityProvider>,
    {
      apis: [
        [
          gitopsPlatformApiRef,
          { getEntityView: async () => userServiceView, getEntityTraffic },
        ],
      ],
      mountedRoutes: { '/hubble': entityContentRouteRef },
      initialRouteEntries: [options.path ?? '/'],
      config: options.config,
    },
  );
}

const known = async () => userServiceTraffic;

function failing(statusCode: number, message: string) {
  return async (): Promise<EntityTraffic> => {
    throw Object.assign(new Error(message), { statusCode });
  };
}

const cells = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .map(row => [...row.children].map(cell => cell.textContent?.trim() ?? ''));

beforeEach(() => localStorage.clear());

describe('the traffic of the last hour', () => {
  it('is a line of the card where it is known', async () => {
    const { container } = render(hubbleEntityCard, known);
    expect(
      await screen.findByText(
        'Last hour: 24.1 flows/s, 0.502 dropped/s and 0.101 HTTP 5xx/s',
      ),
    ).toBeInTheDocument();
    expect(screen.getAllByText(/^Last hour/)).toHaveLength(1);
    expect(
      screen.getByText(/^Prometheus does not answer; this is from /),
    ).toBeInTheDocument();
    await expectAccessible(container);
  });

  it('is a chart with its figures and a table of the same numbers', async () => {
    const { container } = render(hubbleEntityContent, known);
    expect(
      await screen.findByRole('img', { name: 'Flows per second in dev' }),
    ).toBeInTheDocument();
    expect(
      cells(
        await screen.findByRole('table', { name: 'Flows per second in dev' }),
      ),
    ).toEqual([
      ['Per second', 'Latest', 'Average', 'Highest'],
      ['Forwarded', '20.7', '24.1', '28.8'],
      ['Dropped', '0.431', '0.502', '0.6'],
    ]);
    await userEvent.click(screen.getAllByText('Minute by minute')[1]);
    const minutes = await screen.findByRole('table', {
      name: 'HTTP answers per second in dev, minute by minute',
    });
    const rows = cells(minutes);
    expect(rows).toHaveLength(61);
    expect(rows[0]).toEqual(['Time', '2xx', '4xx', '5xx']);
    expect(rows[1].slice(1)).toEqual(['8.61', '0.345', '–']);
    await expectAccessible(container);
  });

  it('draws a gap where Prometheus has no point', async () => {
    render(hubbleEntityContent, async () => ({
      ...userServiceTraffic,
      environments: userServiceTraffic.environments.map(environment => ({
        ...environment,
        ...(environment.rates && {
          rates: {
            ...environment.rates,
            flows: [{ name: 'forwarded' as const, values: [1, null, 2, 3] }],
            http: [],
          },
        }),
      })),
    }));
    const chart = await screen.findByRole('img', {
      name: 'Flows per second in dev',
    });
    await waitFor(() =>
      expect(
        chart.querySelector('path')?.getAttribute('d')?.match(/M/g),
      ).toHaveLength(2),
    );
    expect(
      await screen.findByText('Hubble sees no HTTP of this service.'),
    ).toBeInTheDocument();
  });

  it('is shown as it was while Prometheus fails', async () => {
    render(hubbleEntityContent, known, { path: '/?environment=qa' });
    expect(
      await screen.findByText(/^Prometheus does not answer; this is from /),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('table', { name: 'Flows per second in qa' }),
    ).toBeInTheDocument();
  });

  it('says that Prometheus refuses the portal', async () => {
    render(hubbleEntityContent, known, { path: '/?environment=live' });
    expect(
      await screen.findByText('Prometheus refuses the portal'),
    ).toBeInTheDocument();
    expect(screen.queryByText('Flows')).not.toBeInTheDocument();
    expect(
      screen.getByRole('table', { name: 'Hubble views of live' }),
    ).toBeInTheDocument();
  });

  it.each([
    [noTraffic, 'Prometheus has no series of this service.'],
    [
      unconfiguredTraffic,
      'Charts need a Prometheus with the metrics of Hubble. Set gitopsPlatform.platforms.shop.sources.prometheus',
    ],
  ])('says in words why there is no chart', async (answer, text) => {
    const { container } = render(hubbleEntityContent, async () => answer);
    expect(
      await screen.findByText(content => content.startsWith(text)),
    ).toBeInTheDocument();
    expect(screen.queryByRole('img')).not.toBeInTheDocument();
    await expectAccessible(container);
  });

  it('is hidden from those who may not see it, and the links stay', async () => {
    const { container } = render(
      hubbleEntityContent,
      failing(403, 'You may not see the traffic'),
    );
    expect(
      await screen.findByText('You may not see the live state'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/gitopsPlatform\.traffic\.read/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('table', { name: 'Hubble views of dev' }),
    ).toBeInTheDocument();
    await expectAccessible(container);
  });

  it('asks again when told to', async () => {
    const answers = [failing(503, 'The backend restarts')];
    const getEntityTraffic = jest.fn(() => (answers.shift() ?? known)());
    render(hubbleEntityContent, getEntityTraffic);
    await userEvent.click(
      await screen.findByRole('button', { name: /again/i }),
    );
    expect(
      await screen.findByRole('table', { name: 'Flows per second in dev' }),
    ).toBeInTheDocument();
    expect(getEntityTraffic).toHaveBeenCalledTimes(2);
  });

  it('is Russian in a Russian app', async () => {
    render(hubbleEntityContent, known, { config: russianApp });
    expect(await screen.findByText('Отброшено')).toBeInTheDocument();
    expect(await screen.findByText('24,1')).toBeInTheDocument();
  });
});
