import {
  createExtensionTester,
  renderInTestApp,
} from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import {
  exampleEntity,
  legacyReportsView,
  paymentServiceSecrets,
  paymentServiceView,
  unavailablePreviews,
  userServiceDeployments,
  userServicePreviews,
  userServiceSecrets,
  userServiceValues,
  userServiceView,
} from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import {
  gitopsPlatformApiRef,
  type GitopsPlatformApi,
} from '@gitops-platform/backstage-plugin-gitops-platform-react';
import {
  expectAccessible,
  russianApp,
} from '@gitops-platform/backstage-plugin-gitops-platform-testing';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { platformEntityContent } from '../extensions/entityContent';

const everything = {
  getEntityView: async () => userServiceView,
  getEntityConfiguration: async () => userServiceValues,
  getEntityDeployments: async () => userServiceDeployments,
  getEntityPreviews: async () => userServicePreviews,
  getEntitySecrets: async () => userServiceSecrets,
};

function render(
  answers: Partial<GitopsPlatformApi> = {},
  config?: typeof russianApp,
) {
  return renderInTestApp(
    <EntityProvider entity={exampleEntity('user-service')}>
      {createExtensionTester(platformEntityContent).reactElement()}
    </EntityProvider>,
    {
      apis: [[gitopsPlatformApiRef, { ...everything, ...answers }]],
      config,
    },
  );
}

/** Waits until a row has this: each row has its own source, and may fill later. */
async function expectCells(row: string, expected: unknown): Promise<void> {
  const table = await screen.findByRole('table', { name: 'Environments' });
  const header = await within(table).findByRole('rowheader', { name: row });
  await waitFor(() =>
    expect(
      within(header.closest('tr')!)
        .getAllByRole('cell')
        .map(cell => cell.textContent),
    ).toEqual(expected),
  );
}

const refused = (statusCode: number) => async (): Promise<never> => {
  throw Object.assign(new Error('The backend refuses'), { statusCode });
};

beforeEach(() => localStorage.clear());

describe('the tab "Platform"', () => {
  it('has the environments side by side', async () => {
    const { container } = render();
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

  it('says which image runs where git asks for another', async () => {
    const { model, configuration } = userServiceView;
    render({
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
    render({
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
    expect(
      await screen.findByText('The live state could not be asked for'),
    ).toBeInTheDocument();
  });

  it('stays without live state', async () => {
    const { container } = render({
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
    render({
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

  it('says which other source is away, below the table', async () => {
    render({
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

  it('says that a platform has no environment', async () => {
    render({
      getEntityView: async () => ({
        ...userServiceView,
        model: { ...userServiceView.model, environments: [] },
      }),
    });
    expect(
      await screen.findByText('The platform has no enabled environment'),
    ).toBeInTheDocument();
  });

  it('shows what derives from the platform where the repository is missing', async () => {
    render({ getEntityView: async () => legacyReportsView });
    await expectCells(
      'Image',
      expect.arrayContaining([expect.stringMatching(/^–/)]),
    );
    expect(await screen.findByText(/Not known: /)).toBeInTheDocument();
  });

  it('shows each value with the file that says so', async () => {
    render();
    const table = await screen.findByRole('table', {
      name: 'Values that the chart gets',
    });
    const row = (name: string) =>
      within(table).getByRole('rowheader', { name }).closest('tr')!;
    expect(row('serviceMonitor.interval').textContent).toMatch(
      /"15s"\.cicd\/default\.yaml:44.*overrides shared\/k8app-defaults\.yaml$/,
    );
    expect(
      within(row('replicas')).getByRole('link').getAttribute('href'),
    ).toMatch(/user-service\/-\/blob\/main\/\.cicd\/dev\.yaml#L8$/);
    expect(row('configmap.ADMIN_PASSWORD').textContent).toContain(
      'hidden: the name says that it is confidential',
    );

    await userEvent.type(screen.getByLabelText('Filter'), 'replicas');
    expect(within(table).getAllByRole('rowheader')).toHaveLength(1);
    expect(await screen.findByText('Values: 1')).toBeInTheDocument();
  });

  it('says what is wrong with the values, where, and what to do', async () => {
    const { container } = render();
    const list = await screen.findByRole('list', {
      name: 'Findings in the values files',
    });
    const [item, ...others] = within(list).getAllByRole('listitem');
    expect(others).toEqual([]);
    expect(item).toHaveTextContent(
      /^dev, qa, live configmap\.ADMIN_PASSWORD looks confidential.*Move it to Vault.*\.cicd\/default\.yaml:50/,
    );
    expect(within(item).getByRole('link').getAttribute('href')).toMatch(
      /user-service\/-\/blob\/main\/\.cicd\/default\.yaml#L50$/,
    );
    await expectCells('Findings', ['1', '1', '1']);
    await expectAccessible(container);
  });

  it.each([
    ['replicaCount', '2', 'is not read by the chart. Use replicas.'],
    ['labels.team', '"a"', 'labels is not read by the chart. Remove it.'],
    [
      'secrets.A',
      '"smtp"',
      'the chart asks for shop-dev/user-service/dev/smtp',
    ],
  ])('words what is found in %s', async (path, value, expected) => {
    const [dev] = userServiceValues.environments;
    render({
      getEntityConfiguration: async () => ({
        ...userServiceValues,
        environments: [
          {
            ...dev,
            values: [
              {
                path: path.split('.'),
                value,
                file: 1,
                line: 9,
                overrides: [],
              },
            ],
          },
        ],
      }),
    });
    const list = await screen.findByRole('list', {
      name: 'Findings in the values files',
    });
    expect(list).toHaveTextContent(expected);
    await expectCells('Findings', ['1', '0', '0']);
  });

  it('finds nothing where nothing is wrong, or nothing may be seen', async () => {
    const { unmount } = render({
      getEntityConfiguration: async () => ({
        ...userServiceValues,
        environments: [],
      }),
    });
    expect(await screen.findByText('Nothing is found.')).toBeInTheDocument();
    unmount();
    render({ getEntityConfiguration: refused(403) });
    expect(
      await screen.findAllByText(/gitopsPlatform\.configuration\.read/),
    ).not.toEqual([]);
    await expectCells('Findings', ['–', '–', '–']);
  });

  it('compares two environments', async () => {
    const { container } = render();
    await userEvent.click(
      await screen.findByRole('button', { name: /Compare with/ }),
    );
    await userEvent.click(await screen.findByRole('option', { name: 'live' }));
    expect(await screen.findByText('Differences: 3')).toBeInTheDocument();
    const table = screen.getByRole('table', {
      name: 'Values that the chart gets',
    });
    expect(
      within(table)
        .getAllByRole('rowheader')
        .map(header => header.textContent),
    ).toEqual(['image.tag', 'replicas', 'hpa.enabled']);
    expect(within(table).getByText('not set')).toBeInTheDocument();
    await expectAccessible(container);
  });

  it('is Russian in a Russian app', async () => {
    render({}, russianApp);
    expect(
      await screen.findByRole('heading', { name: 'Готовность к деплою' }),
    ).toBeInTheDocument();
    expect(await screen.findAllByText('заполнено 2 из 2')).toHaveLength(2);
  });
});
