import { userServiceValues } from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import { expectAccessible } from '@gitops-platform/backstage-plugin-gitops-platform-testing';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectCells, refused, renderTab } from '../__testUtils__/platformTab';

beforeEach(() => localStorage.clear());

describe('the values on the tab "Platform"', () => {
  it('shows each value with the file that says so', async () => {
    renderTab();
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
    const { container } = renderTab();
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
    ['image.tag', '1234567', 'image.tag means something else to Helm'],
    ['labels.team', '"a"', 'labels is not read by the chart. Remove it.'],
    [
      'secrets.A',
      '"smtp"',
      'the chart asks for shop-dev/user-service/dev/smtp',
    ],
  ])('words what is found in %s', async (path, value, expected) => {
    const [dev] = userServiceValues.environments;
    renderTab({
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

  it('says what a value of null is for', async () => {
    const [dev] = userServiceValues.environments;
    const removed = {
      path: ['pdb', 'maxUnavailable'],
      value: 'null',
      file: 1,
      line: 9,
      overrides: [],
    };
    renderTab({
      getEntityConfiguration: async () => ({
        ...userServiceValues,
        environments: [{ ...dev, values: [removed] }],
      }),
    });
    const header = await screen.findByRole('rowheader', {
      name: 'pdb.maxUnavailable',
    });
    expect(header.closest('tr')).toHaveTextContent(
      /null.*takes the default of the chart away/,
    );
  });

  it('finds nothing where nothing is wrong, or nothing may be seen', async () => {
    const { unmount } = renderTab({
      getEntityConfiguration: async () => ({
        ...userServiceValues,
        environments: [],
      }),
    });
    expect(await screen.findByText('Nothing is found.')).toBeInTheDocument();
    unmount();
    renderTab({
      getEntityConfiguration: refused(403),
      getEntityFindings: refused(403),
    });
    expect(
      await screen.findByText(/gitopsPlatform\.configuration\.read/),
    ).toBeInTheDocument();
    expect(
      await screen.findByText(/gitopsPlatform\.findings\.read/),
    ).toBeInTheDocument();
    await expectCells('Findings', ['–', '–', '–']);
  });

  it('compares two environments', async () => {
    const { container } = renderTab();
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
});
