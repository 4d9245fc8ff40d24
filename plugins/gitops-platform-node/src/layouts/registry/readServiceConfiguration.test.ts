import type { PlatformModel } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { sampleTree, settings, treeOf } from './__testUtils__/sampleTrees';
import { registryLayout } from './registryLayout';

const platform = registryLayout.read(sampleTree('gitops-config'), settings);

async function serviceNamed(name: string) {
  const model = await platform;
  const service = model.services.find(candidate => candidate.name === name);
  if (!service) {
    throw new Error(`The sample platform has no ${name}`);
  }
  return { model, service };
}

async function configurationOf(
  files: Record<string, string>,
  chartVersion = '3.8.0',
) {
  const { model, service } = await serviceNamed('user-service');
  const changed: PlatformModel = {
    ...model,
    chart: { ...model.chart, version: chartVersion },
  };
  // One tree stands for both repositories: their files have different paths.
  const tree = treeOf(files);
  return registryLayout.readService(
    { platform: tree, service: tree },
    changed,
    service,
  );
}

describe('reading the values of a service', () => {
  it('merges each environment of the platform over the defaults', async () => {
    const { model, service } = await serviceNamed('user-service');
    const tree = sampleTree('user-service');
    const configuration = await registryLayout.readService(
      { platform: sampleTree('gitops-config'), service: tree },
      model,
      service,
    );

    expect(configuration).toMatchObject({
      service: 'user-service',
      repositoryUrl: tree.repository.url,
      branch: 'main',
      revision: tree.repository.revision,
      files: [
        '.cicd/default.yaml',
        '.cicd/dev.yaml',
        '.cicd/qa.yaml',
        '.cicd/live.yaml',
      ],
    });
    expect(
      configuration.environments.map(
        ({ environment, declared, appName, imageTag, replicas }) => ({
          environment,
          declared,
          appName,
          imageTag,
          replicas,
        }),
      ),
    ).toEqual([
      {
        environment: 'dev',
        declared: true,
        appName: 'user-service',
        imageTag: '4be1c07d',
        replicas: 1,
      },
      {
        environment: 'qa',
        declared: true,
        appName: 'user-service',
        imageTag: 'v2.8.0-rc.2',
        replicas: 1,
      },
      {
        environment: 'live',
        declared: true,
        appName: 'user-service',
        imageTag: 'v2.7.3',
        replicas: 3,
      },
      {
        environment: 'perf',
        declared: false,
        appName: 'user-service',
        imageTag: undefined,
        replicas: undefined,
      },
    ]);
  });

  it('knows the line that declares each secret', async () => {
    const { model, service } = await serviceNamed('user-service');
    const tree = sampleTree('user-service');
    const { environments } = await registryLayout.readService(
      { platform: sampleTree('gitops-config'), service: tree },
      model,
      service,
    );

    for (const { environment, declared, secrets } of environments) {
      expect(secrets.length).toBe(declared ? 2 : 0);
      for (const { variable, path, position } of secrets) {
        expect(path).toBe(`/acme/user-service/${environment}/config`);
        const lines = (await tree.readText(position.file))?.split('\n');
        expect(lines?.[position.line - 1]).toBe(`  ${variable}: "${path}"`);
      }
    }
  });

  it('begins with what all services of the platform start from', async () => {
    const { environments, files } = await configurationOf({
      'shared/k8app-defaults.yaml': [
        'replicas: 2',
        'image:',
        '  repository: registry.example.test/base',
        'httpRoute:',
        '  enabled: true',
        '  hostnames: [all.example.test]',
        'secrets:',
        '  SENTRY_DSN: /acme/sentry',
        '  LICENSE: /acme/license',
      ].join('\n'),
      '.cicd/default.yaml': 'secrets:\n  TOKEN: own\n',
      '.cicd/dev.yaml': 'replicas: 1\nsecrets:\n  LICENSE: null\n',
    });
    expect(files).toEqual(['.cicd/default.yaml', '.cicd/dev.yaml']);
    const [dev, qa] = environments;
    expect([dev.replicas, qa.replicas]).toEqual([1, 2]);
    expect(dev).toMatchObject({
      imageRepository: 'registry.example.test/base',
      hostnames: ['all.example.test'],
      secrets: [
        {
          variable: 'SENTRY_DSN',
          path: '/acme/sentry',
          position: { file: 'shared/k8app-defaults.yaml', line: 8 },
          isShared: true,
        },
        {
          variable: 'TOKEN',
          path: 'own',
          position: { file: '.cicd/default.yaml', line: 2 },
        },
      ],
    });
    expect(dev.secrets[1].isShared).toBeUndefined();
    expect(qa.secrets.map(({ variable }) => variable)).toContain('LICENSE');
  });

  it('reads a service in a folder of its repository', async () => {
    const { model, service } = await serviceNamed('game-engine');
    const { files } = await registryLayout.readService(
      {
        platform: sampleTree('gitops-config'),
        service: sampleTree('arcade'),
      },
      model,
      service,
    );

    expect(files[0]).toBe('game-engine/.cicd/default.yaml');
  });

  it('lets an environment replace, add and remove secrets', async () => {
    const { environments } = await configurationOf({
      '.cicd/default.yaml': 'secrets:\n  A: a\n  B: b\n  C: c\n',
      '.cicd/dev.yaml': 'secrets:\n  B: dev/b\n  C: null\n  D: d\n',
    });

    expect(environments[0].secrets).toEqual([
      {
        variable: 'A',
        path: 'a',
        position: { file: '.cicd/default.yaml', line: 2 },
      },
      {
        variable: 'B',
        path: 'dev/b',
        position: { file: '.cicd/dev.yaml', line: 2 },
      },
      {
        variable: 'D',
        path: 'd',
        position: { file: '.cicd/dev.yaml', line: 4 },
      },
    ]);
    expect(environments[1].secrets.map(({ variable }) => variable)).toEqual([
      'A',
      'B',
      'C',
    ]);
  });

  const routes = [
    'httpRoute: {enabled: true, hostnames: [a.example.test, b.example.test]}',
    'gateway: {enabled: true, hostname: c.example.test, hostnames: [c.example.test, d.example.test]}',
  ].join('\n');
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(name => `${name}.example.test`);

  it.each([
    ['3.8.0', [a, b]],
    ['3.10.2', [a, b]],
    ['3.11.0', [c, d]],
    ['4.0.0', [c, d]],
    ['main', [a, b, c, d]],
  ])('takes the host names that chart %s reads', async (version, expected) => {
    const { environments } = await configurationOf(
      { '.cicd/default.yaml': routes },
      version,
    );

    expect(environments[0].hostnames).toEqual(expected);
  });

  it('has no host names where the route is switched off', async () => {
    const { environments } = await configurationOf({
      '.cicd/default.yaml': routes,
      '.cicd/dev.yaml': 'httpRoute: {enabled: false}',
    });

    expect(environments[0].hostnames).toEqual([]);
    expect(environments[1].hostnames).toEqual([a, b]);
  });

  it('reads a repository without values as one without declarations', async () => {
    const configuration = await configurationOf({});

    expect(configuration.files).toEqual([]);
    expect(configuration.environments[0]).toMatchObject({
      environment: 'dev',
      declared: false,
      appName: 'user-service',
      hostnames: [],
      secrets: [],
    });
  });

  it.each([
    [
      'secrets:\n  A: {path: x}\n',
      '.cicd/dev.yaml:2:3: secrets.A must be a text: the path of the secret in Vault',
    ],
    ['replicas: many\n', '.cicd/dev.yaml:1:1: replicas must be a whole number'],
    ['image:\n\ttag: x\n', '.cicd/dev.yaml:2:1: a tab is used as white space'],
  ])('refuses %j', async (text, message) => {
    await expect(
      configurationOf({
        '.cicd/default.yaml': 'appName: user\n',
        '.cicd/dev.yaml': text,
      }),
    ).rejects.toThrow(message);
  });
});
