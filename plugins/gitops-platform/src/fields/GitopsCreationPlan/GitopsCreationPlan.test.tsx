import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { exampleCreationPlan } from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import { apiFake, shop } from '../../__testUtils__/acmeShop';
import { send } from '../../__testUtils__/changeForm';
import { renderForm } from '../../__testUtils__/renderForm';
import { fileTree } from './fileTree';

const properties = {
  plan: {
    type: 'null',
    title: 'Plan',
    'ui:field': 'GitopsCreationPlan',
    'ui:options': {
      apiLanguages: ['go'],
      files: ['Dockerfile', 'src/main.ts'],
    },
  },
};

const initialState = {
  platform: 'shop',
  name: 'gift-service',
  environments: ['dev', 'live'],
  syncWave: '1',
  domains: ['dev.example.test'],
  pathPrefix: '/gifts',
  secrets: ['DATABASE_URL'],
  previews: true,
  gatewayRoute: true,
  gateway: 'api-gw',
  gatewayPolicy: 'optional',
  language: 'go',
  api: 'new',
};

describe('GitopsCreationPlan', () => {
  it('asks with what the form says, and adds nothing to it', async () => {
    const api = apiFake(shop);
    const { onCreate } = renderForm({ api, properties, initialState });
    await screen.findByRole('region', { name: 'Repository' });
    expect(api.getCreationPlan).toHaveBeenLastCalledWith(
      'shop',
      'gift-service',
      {
        environments: ['dev', 'live'],
        syncWave: '1',
        domains: ['dev.example.test'],
        pathPrefix: '/gifts',
        secrets: true,
        previews: true,
        gateway: 'api-gw',
        gatewayPolicy: 'optional',
        api: 'gift-api',
      },
    );
    await send();
    expect(onCreate).toHaveBeenCalledWith(initialState);
  });

  it('does not plan a route of a gateway that was chosen and left', async () => {
    const api = apiFake(shop);
    renderForm({
      api,
      properties,
      initialState: { ...initialState, gatewayRoute: false },
    });
    await screen.findByRole('region', { name: 'Repository' });
    const [, , answers] = api.getCreationPlan.mock.lastCall!;
    expect(answers.gateway).toBeUndefined();
    expect(answers.gatewayPolicy).toBeUndefined();
  });

  it.each([
    ['the name that was given', { apiName: 'present-api' }, 'present-api'],
    ['none of another language', { language: 'php' }, undefined],
    ['none where there is none', { api: 'none' }, undefined],
  ])('asks about the API: %s', async (_, values, expected) => {
    const api = apiFake(shop);
    renderForm({
      api,
      properties,
      initialState: { ...initialState, ...values },
    });
    await screen.findByRole('region', { name: 'Repository' });
    expect(api.getCreationPlan.mock.lastCall![2].api).toBe(expected);
  });

  it('shows repository, names, paths, previews and differences', async () => {
    renderForm({ api: apiFake(shop), properties, initialState });
    const section = async (name: string | RegExp) =>
      within(await screen.findByRole('region', { name }));

    const repository = await section('Repository');
    expect(repository.getByText('It is made new.')).toBeVisible();
    // Nothing is there yet that a link could lead to.
    expect(repository.queryByRole('link')).not.toBeInTheDocument();
    expect(
      repository.getByRole('region', { name: 'Main files of the repository' })
        .textContent,
    ).toBe(
      'src/\n  main.ts\n.cicd/\n  default.yaml\n  dev.yaml\n  qa.yaml\n  live.yaml\nDockerfile',
    );

    const contract = await section('Repository of the API');
    expect(contract.getByText(/acme\/api\/proto\/gift-api$/)).toBeVisible();
    expect(contract.queryByRole('region')).not.toBeInTheDocument();

    const dev = await section('dev, deployed by itself');
    expect(
      [...dev.getAllByRole('definition')].map(item => item.textContent),
    ).toEqual([
      'gift-service-dev',
      'shop-dev',
      'gift-service-sv',
      'secret/acme/gift-service/dev/config',
      'dev.shop.example.test/gift-service',
    ]);
    await section('live, synchronised by hand');
    expect(
      screen.getByText('Not deployed, with everything switched off: qa.'),
    ).toBeVisible();
    expect(screen.getByText(/preview-gift-service-\{tag\}/)).toBeVisible();

    const entry = await section('Merge request: entry on the platform');
    expect(
      entry.getByRole('region', { name: /^Difference of/ }),
    ).toHaveTextContent('+ gift-service: + syncWave: "0"');
    const previews = await section('Merge request: preview environments');
    expect(previews.getByRole('link')).toHaveAttribute(
      'href',
      expect.stringMatching(/merge_requests\/3$/),
    );
    const route = await section('Merge request: route of the API gateway');
    expect(route.getByRole('status')).toHaveTextContent(
      /cannot be made.*no config\.yaml/,
    );
  });

  it.each([
    ['taken', /choose another name/],
    ['unfinished', /this one goes on with it/],
    ['existing', /stays as it is/],
    ['unknown', /is not known/],
  ] as const)('says of a repository that it is %s', async (state, text) => {
    const api = apiFake(shop);
    api.getCreationPlan.mockResolvedValue({
      ...exampleCreationPlan,
      repository: { ...exampleCreationPlan.repository, state },
    });
    renderForm({ api, properties, initialState });
    expect(await screen.findByText(text)).toBeVisible();
  });

  it('says it in Russian', async () => {
    renderForm({
      api: apiFake(shop),
      properties,
      initialState,
      language: 'ru',
    });
    expect(await screen.findAllByText('Будет создан.')).toHaveLength(2);
  });

  it('waits for platform and name', async () => {
    renderForm({ api: apiFake(shop), properties, initialState: {} });
    expect(
      await screen.findByText('Choose platform and name first'),
    ).toBeVisible();
  });

  it('says why there is no plan, and tries again', async () => {
    const api = apiFake(shop);
    api.getCreationPlan.mockRejectedValueOnce(
      new Error('gitlab.example.test answered 500'),
    );
    renderForm({ api, properties, initialState });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'gitlab.example.test answered 500',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findAllByText('It is made new.')).toHaveLength(2);
  });

  it('says what the number of a project is that nobody knows yet', async () => {
    const api = apiFake(shop);
    const [registration, previews] = exampleCreationPlan.changes;
    api.getCreationPlan.mockResolvedValue({
      ...exampleCreationPlan,
      changes: [registration, { ...previews, diff: '+ projectId: "1"\n' }],
    });
    renderForm({ api, properties, initialState });
    const section = await screen.findByRole('region', {
      name: 'Merge request: preview environments',
    });
    expect(section).toHaveTextContent('The number in projectId stands in');
  });
});

describe('fileTree', () => {
  it('has folders first, and each path once', () => {
    expect(fileTree(['a', 'd/e/f', 'd/g', 'a'])).toBe(
      'd/\n  e/\n    f\n  g\na',
    );
  });
});
