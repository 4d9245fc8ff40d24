import fc from 'fast-check';
import type { EffectiveConfiguration, EffectiveValue } from '../model';
import { examplePlatform, userServiceValues } from '../testing';
import { configurationFindings } from './configurationFindings';

const service = { name: 'user-service' };
const repositoryUrl = 'https://gitlab.example.test/acme/services/user-service';

/** Values of one environment, `undefined` for a hidden one; lines count from 1. */
function configurationOf(
  values: Record<string, unknown>,
  environment = 'dev',
): EffectiveConfiguration {
  return {
    service: service.name,
    unreadFiles: [],
    environments: [
      {
        environment,
        files: [{ file: '.cicd/default.yaml', repositoryUrl, branch: 'main' }],
        values: Object.entries(values).map(
          ([path, value], index): EffectiveValue => ({
            path: path.split('.'),
            ...(value !== undefined && { value: JSON.stringify(value) }),
            file: 0,
            line: index + 1,
            overrides: [],
          }),
        ),
      },
    ],
  };
}

function found(
  values: Record<string, unknown>,
  options: { environment?: string; version?: string } = {},
) {
  const model = {
    ...examplePlatform,
    chart: { version: options.version ?? '3.8.0' },
  };
  return configurationFindings(
    model,
    service,
    configurationOf(values, options.environment),
  ).map(({ rule, path, line, secretPath, replacement }) =>
    [rule, path.join('.'), line, secretPath ?? replacement]
      .filter(part => part !== undefined)
      .join(' '),
  );
}

const own = '/acme/user-service/dev/config';

describe('configurationFindings', () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    [
      'what the chart reads',
      { replicas: 2, 'hpa.enabled': true, 'configmap.A': 'b' },
      [],
    ],
    [
      'replicaCount',
      { replicaCount: 2 },
      ['ignored-key replicaCount 1 replicas'],
    ],
    [
      'a whole section once',
      {
        appName: 'a',
        'autoscaling.enabled': true,
        'autoscaling.maxReplicas': 3,
      },
      ['ignored-key autoscaling 2 hpa'],
    ],
    [
      'podDisruptionBudget',
      { 'podDisruptionBudget.enabled': true },
      ['ignored-key podDisruptionBudget 1 pdb'],
    ],
    [
      'a list of env',
      { 'env.0.name': 'A', 'env.0.value': 'b' },
      ['ignored-key env 1 configmap'],
    ],
    ['env of a component', { 'worker.env': 'A' }, []],
    ['labels', { 'labels.team': 'a' }, ['ignored-key labels 1']],
    ['labels of the monitor', { 'serviceMonitor.labels.a': 'b' }, []],
    [
      'dependencies.redis',
      {
        'dependencies.postgres.enabled': true,
        'dependencies.redis.enabled': true,
      },
      ['ignored-key dependencies.redis 2 cache'],
    ],
    [
      'hpa.minReplicas',
      { 'hpa.enabled': true, 'hpa.minReplicas': 2 },
      ['ignored-key hpa.minReplicas 2 replicas'],
    ],
    [
      'two budgets',
      { 'pdb.enabled': true, 'pdb.minAvailable': 1 },
      ['conflicting-budgets pdb.minAvailable 2'],
    ],
    [
      'two budgets in the files',
      { 'pdb.enabled': true, 'pdb.minAvailable': 1, 'pdb.maxUnavailable': 1 },
      ['conflicting-budgets pdb.minAvailable 2'],
    ],
    [
      'a budget without the default',
      {
        'pdb.enabled': true,
        'pdb.minAvailable': 1,
        'pdb.maxUnavailable': null,
      },
      [],
    ],
    [
      'a budget that is off',
      { 'pdb.enabled': false, 'pdb.minAvailable': 1 },
      [],
    ],
    ['its own path', { 'secrets.A': own, 'secrets.B': own }, []],
    [
      'a relative path',
      { appName: 'users', 'secrets.A': 'smtp' },
      ['relative-secret-path secrets.A 2 shop-dev/users/dev/smtp'],
    ],
    [
      'the path of another environment',
      { 'secrets.A': '/acme/user-service/live/config' },
      ['other-environment-secret secrets.A 1 acme/user-service/live/config'],
    ],
    [
      'a path that only sounds like an environment',
      { 'secrets.A': '/acme/user-service/live/keys' },
      [],
    ],
    [
      'two paths',
      {
        'secrets.A': own,
        'secrets.B': own,
        'secrets.C': '/acme/user-service/dev/more',
        'secrets.D': '/acme/user-service/dev/more',
      },
      ['several-secret-paths secrets.C 3 acme/user-service/dev/more'],
    ],
    ['a secret that is switched off', { 'secrets.A': null }, []],
    [
      'a tag of digits',
      { 'image.tag': 1234567 },
      ['misread-value image.tag 1'],
    ],
    ['a tag in quotes', { 'image.tag': '1234567' }, []],
    [
      'a password',
      { appName: 'a', 'configmap.ADMIN_PASSWORD': undefined },
      ['plaintext-secret configmap.ADMIN_PASSWORD 2'],
    ],
  ])('%s', (_title, values, expected) => {
    expect(found(values)).toEqual(expected);
  });

  it.each([
    ['3.8.0', 'httpRoute', []],
    ['3.8.0', 'gateway', ['ignored-key gateway 1 httpRoute']],
    ['3.11.0', 'httpRoute', ['ignored-key httpRoute 1 gateway']],
    ['v4.0.0', 'httpRoute', ['ignored-key httpRoute 1 gateway']],
    ['3.11.0', 'gateway', []],
    ['main', 'httpRoute', []],
  ])('k8app %s reads %s or not', (version, key, expected) => {
    expect(found({ [`${key}.enabled`]: true }, { version })).toEqual(expected);
  });

  it('knows that k8app 3.9 takes paths as they are, and several', () => {
    const values = {
      'secrets.A': 'acme/user-service/{env}/config',
      'secrets.B': 'acme/x',
    };
    expect(found(values, { version: '3.9.0' })).toEqual([]);
  });

  it('values that Helm reads otherwise, without quoting them', () => {
    const configuration = configurationOf({ 'configmap.DEBUG': true, a: 1 });
    const [values] = configuration.environments;
    values.values[0].misread = true;
    expect(
      configurationFindings(examplePlatform, service, configuration),
    ).toEqual([
      {
        rule: 'misread-value',
        environment: 'dev',
        path: ['configmap', 'DEBUG'],
        file: values.files[0],
        line: 1,
      },
    ]);
  });

  it('leaves disabled environments and other layouts alone', () => {
    expect(found({ replicaCount: 2 }, { environment: 'perf' })).toEqual([]);
    expect(
      configurationFindings(
        { ...examplePlatform, layout: 'deploy-tree' },
        service,
        configurationOf({ replicaCount: 2 }),
      ),
    ).toEqual([]);
  });

  it('finds what reaches several environments in each, at one place', () => {
    expect(
      configurationFindings(examplePlatform, service, userServiceValues),
    ).toEqual(
      ['dev', 'qa', 'live'].map(environment => ({
        rule: 'plaintext-secret',
        environment,
        path: ['configmap', 'ADMIN_PASSWORD'],
        file: { file: '.cicd/default.yaml', repositoryUrl, branch: 'main' },
        line: 50,
      })),
    );
  });

  it('files of environments that the platform does not have', () => {
    const file = { file: '.cicd/prod.yaml', repositoryUrl, branch: 'main' };
    expect(
      configurationFindings(examplePlatform, service, {
        ...configurationOf({}),
        unreadFiles: [file],
      }),
    ).toEqual([
      {
        rule: 'unread-file',
        environment: 'prod',
        path: ['prod.yaml'],
        file,
        line: 1,
      },
    ]);
  });

  it('environments that are deployed by hand, against the template', () => {
    const position = { file: 'charts/core/set.yaml', line: 31 };
    const of = (autoSyncOverride: typeof position | undefined) =>
      configurationFindings(
        { ...examplePlatform, autoSyncOverride },
        service,
        configurationOf({}),
      );
    expect(of(undefined)).toEqual([]);
    expect(of(position)).toEqual([
      {
        rule: 'ignored-auto-sync',
        environment: 'live',
        path: ['environments', 'live', 'autoSync'],
        file: {
          file: 'charts/core/set.yaml',
          repositoryUrl: examplePlatform.repository.url,
          branch: 'main',
        },
        line: 31,
      },
    ]);
  });

  it('quotes no value but paths of secrets', () => {
    const keys = [
      'replicaCount',
      'env.A',
      'labels.a',
      'pdb.minAvailable',
      'configmap.X',
      'image.tag',
    ];
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...keys), fc.uuid(), { minKeys: 1 }),
        values => {
          const text = JSON.stringify(
            configurationFindings(
              examplePlatform,
              service,
              configurationOf({ 'pdb.enabled': true, ...values }),
            ),
          );
          for (const value of Object.values(values)) {
            expect(text).not.toContain(value);
          }
        },
      ),
    );
  });
});
