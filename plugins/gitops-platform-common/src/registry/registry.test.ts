import { examplePlatform } from '../testing';
import { environmentDomains } from './domains';
import { mirrorAddresses } from './mirrorAddresses';
import { pipelineTrigger } from './pipelineTrigger';
import { defaultRepoUrl } from './repositoryUrl';
import { syncWaves } from './syncWaves';

const withWaves = (...waves: string[]) => ({
  services: waves.map((syncWave, index) => ({
    name: `service-${index}`,
    syncWave,
    repoUrl: 'https://gitlab.example.test/acme/service.git',
    path: '.cicd',
  })),
});

describe('syncWaves', () => {
  it('lists the waves of the convention even where no service is in them', () => {
    expect(syncWaves(withWaves('2', '0', '0'))).toEqual([
      { value: '0', title: 'Backend', services: ['service-1', 'service-2'] },
      { value: '1', title: 'Gateway', services: [] },
      { value: '2', title: 'Frontend', services: ['service-0'] },
    ]);
  });

  it('adds the waves in use in the order in which they are applied', () => {
    expect(
      syncWaves(withWaves('10', '-1', 'late', 'constructor')).map(
        ({ value, title }) => [value, title],
      ),
    ).toEqual([
      ['-1', 'Wave -1'],
      ['0', 'Backend'],
      ['1', 'Gateway'],
      ['2', 'Frontend'],
      ['10', 'Wave 10'],
      ['constructor', 'Wave constructor'],
      ['late', 'Wave late'],
    ]);
  });
});

describe('environmentDomains', () => {
  it.each([
    ['dev', ['dev.shop.example.test']],
    ['live', ['shop.example.test', 'acme-outlet.example.test']],
    ['unheard-of', []],
  ])('lists the domains of %s', (environment, expected) => {
    expect(environmentDomains(examplePlatform, environment)).toEqual(expected);
  });

  it('keeps the order of the mirrors and names each domain once', () => {
    const [dev] = examplePlatform.environments;
    expect(
      environmentDomains(
        {
          environments: [
            {
              ...dev,
              domain: undefined,
              mirrors: [
                { index: 1, domain: 'b.example.test', routes: [] },
                { index: 0, domain: 'a.example.test', routes: [] },
                { index: 2, domain: 'a.example.test', routes: [] },
              ],
            },
          ],
        },
        'dev',
      ),
    ).toEqual(['a.example.test', 'b.example.test']);
  });
});

describe('mirrorAddresses', () => {
  const [dev] = examplePlatform.environments;
  const route = (path: string, serviceName: string, pathType?: string) => ({
    path,
    serviceName,
    pathType,
  });
  const model = {
    environments: [
      {
        ...dev,
        mirrors: [
          {
            index: 0,
            domain: 'outlet.example.test',
            routes: [
              route('/api', 'api-gw-sv', 'PathPrefix'),
              route('/', 'storefront-sv', 'PathPrefix'),
              route('^/v[0-9]+/', 'api-gw-sv', 'RegularExpression'),
            ],
          },
          {
            index: 1,
            domain: 'partners.example.test',
            routes: [route('/', 'api-gw-sv')],
          },
        ],
      },
    ],
  };

  it.each([
    ['dev', 'storefront', ['outlet.example.test/']],
    [
      'dev',
      'api-gw',
      [
        'outlet.example.test/api',
        'outlet.example.test/',
        'partners.example.test/',
      ],
    ],
    ['dev', 'api', []],
    ['unheard-of', 'storefront', []],
  ])('in %s of %s', (environment, appName, expected) => {
    expect(
      mirrorAddresses(model, environment, appName).map(
        ({ domain, path }) => domain + path,
      ),
    ).toEqual(expected);
  });
});

describe('defaultRepoUrl', () => {
  it.each([
    ['https://gitlab.example.test', 'https://gitlab.example.test/acme/api.git'],
    ['http://localhost:8929/', 'http://localhost:8929/acme/api.git'],
  ])('is below %s', (baseUrl, expected) => {
    expect(
      defaultRepoUrl({ gitlabGroup: 'acme', repository: { baseUrl } }, 'api'),
    ).toBe(expected);
  });
});

describe('pipelineTrigger', () => {
  const [dev] = examplePlatform.environments;
  const MANUAL = { autoSync: false };

  it.each<[string, Record<string, object>, Record<string, string>]>([
    [
      'in the order of the convention',
      { dev: {}, staging: {}, prod: MANUAL },
      { dev: 'default-branch', staging: 'version-tag', prod: 'release-tag' },
    ],
    [
      'when people synchronise two of them',
      { dev: {}, staging: MANUAL, prod: MANUAL },
      { dev: 'default-branch', staging: 'version-tag', prod: 'release-tag' },
    ],
    [
      'when the one for releases stands first',
      { prod: MANUAL, dev: {}, perf: {} },
      { prod: 'release-tag', dev: 'default-branch', perf: 'version-tag' },
    ],
    [
      'when Argo CD synchronises all',
      { dev: {}, qa: {}, live: {} },
      { dev: 'default-branch', qa: 'version-tag', live: 'release-tag' },
    ],
    [
      'when others are switched off',
      { old: { enabled: false }, dev: {}, perf: { enabled: false } },
      { dev: 'default-branch' },
    ],
    [
      'when there is only one by hand',
      { live: MANUAL },
      { live: 'release-tag' },
    ],
  ])('follows the role of an environment %s', (_, given, expected) => {
    const environments = Object.entries(given).map(([name, changes]) => ({
      ...dev,
      enabled: true,
      autoSync: true,
      ...changes,
      name,
    }));
    for (const [name, trigger] of Object.entries(expected)) {
      expect(pipelineTrigger({ environments }, name)).toBe(trigger);
    }
  });
});
