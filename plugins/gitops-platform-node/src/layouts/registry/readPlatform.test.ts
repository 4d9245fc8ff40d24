import { InputError, NotFoundError } from '@backstage/errors';
import {
  sampleTree,
  settings,
  smallBase,
  treeOf,
} from './__testUtils__/sampleTrees';
import { registryLayout } from './registryLayout';

const small = {
  'platform/base.yaml': smallBase,
  'platform/core.yaml': 'services:\n',
};

describe('reading a platform', () => {
  it('needs base.yaml and core.yaml only, and applies defaults', async () => {
    await expect(registryLayout.read(treeOf(small), settings)).resolves.toEqual(
      expect.objectContaining({
        environments: [
          {
            name: 'dev',
            enabled: true,
            autoSync: false,
            infraNamespace: 'infra-dev',
            mirrors: [],
            links: {},
            position: { file: 'platform/base.yaml', line: 6 },
          },
        ],
        vault: { enabled: true, mount: 'secret', audience: 'vault' },
        services: [],
        previews: undefined,
        serviceGroups: [],
      }),
    );
  });

  it.each(['kv/shop', 'kv/shop/', '/kv/shop'])(
    'takes the mount %s as Vault shows it or without its slashes',
    async mount => {
      const model = await registryLayout.read(
        treeOf({
          ...small,
          'platform/base.yaml': `${smallBase}vault: { mount: ${mount} }\n`,
        }),
        settings,
      );
      expect(model.vault.mount).toBe('kv/shop');
    },
  );

  it('takes a wave, an id and a version without quotes', async () => {
    const model = await registryLayout.read(
      treeOf({
        'platform/base.yaml': `${smallBase}previewEnvironments: {services: {user: {projectId: 12}}}\n`,
        'platform/core.yaml': 'services:\n  user: {syncWave: 2}\n  order:\n',
      }),
      settings,
    );

    expect(model.services).toMatchObject([
      { name: 'user', syncWave: '2' },
      { name: 'order', syncWave: '0', path: '.cicd' },
    ]);
    expect(model.previews?.services).toMatchObject([
      {
        service: 'user',
        projectId: '12',
        position: { file: 'platform/base.yaml', line: 7 },
      },
    ]);
  });

  it('reads preview.yaml over ingress.yaml over base.yaml', async () => {
    const previews = (host: string) =>
      `previewEnvironments:\n  baseDomain: ${host}\n`;
    const read = async (files: Record<string, string>) =>
      (await registryLayout.read(treeOf({ ...small, ...files }), settings))
        .previews?.baseDomain;
    const base = {
      'platform/base.yaml': `${smallBase}${previews('base.example.test')}`,
    };
    const ingress = {
      'platform/ingress.yaml': previews('ingress.example.test'),
    };
    const preview = {
      'platform/preview.yaml': previews('preview.example.test'),
    };

    expect(await read(base)).toBe('base.example.test');
    expect(await read({ ...base, ...ingress })).toBe('ingress.example.test');
    expect(await read({ ...base, ...ingress, ...preview })).toBe(
      'preview.example.test',
    );
  });

  it.each([
    ['core.yaml', 'defaultRoutes: [{serviceName: web-sv}]', ['web-sv']],
    ['core.yaml', 'enabled: false, defaultRoutes: [{serviceName: web-sv}]', []],
    ['ingress.yaml', 'enabled: false', []],
    ['ingress.yaml', 'addToTunnel: false', []],
  ])('reads where mirrors lead from %s: {%s}', async (file, text, expected) => {
    const own = 'routes: [{path: /api, serviceName: api-sv}]';
    const { environments } = await registryLayout.read(
      treeOf({
        'platform/base.yaml': `${smallBase}    mirrors: [{domain: a.example.test}, {domain: b.example.test, ${own}}]\n`,
        'platform/core.yaml': 'services: {}\n',
        [`platform/${file}`]: `services: {}\ndomainMirrors: {${text}}\n`,
      }),
      settings,
    );
    const isOff = text.includes('enabled: false');
    expect(
      environments[0].mirrors.map(({ domain, routes }) => [
        domain,
        routes.map(({ serviceName }) => serviceName),
      ]),
    ).toEqual([
      ['a.example.test', expected],
      ['b.example.test', isOff ? [] : ['api-sv']],
    ]);
  });

  it('finds the files in the folder of the settings', async () => {
    const files = {
      'clusters/eu/base.yaml': smallBase,
      'clusters/eu/core.yaml': 'services: {}\n',
    };

    await expect(
      registryLayout.read(treeOf(files), { ...settings, path: 'clusters/eu' }),
    ).resolves.toMatchObject({ services: [] });
    await expect(
      registryLayout.read(
        treeOf({ 'base.yaml': smallBase, 'core.yaml': 'services: {}\n' }),
        { ...settings, path: '' },
      ),
    ).resolves.toMatchObject({ services: [] });
  });

  it.each(['base.yaml', 'core.yaml'])('misses %s', async name => {
    const file = `platform/${name}`;
    const read = registryLayout.read(
      sampleTree('gitops-config', { [file]: undefined }),
      settings,
    );

    await expect(read).rejects.toThrow(NotFoundError);
    await expect(read).rejects.toThrow(
      `There is no ${file} on branch main of https://gitlab.example.test/acme/infra/shop/gitops-config: check url, branch and path of the platform in app-config.yaml`,
    );
  });

  it.each([
    [
      'core.yaml',
      'services:\n  user:\n    syncWave: [0]\n',
      'core.yaml:3:5: services.user.syncWave must be a string with a whole number, such as "0"',
    ],
    [
      'core.yaml',
      'services:\n  user: yes\n',
      'core.yaml:2:3: services.user must be a map',
    ],
    [
      'core.yaml',
      'services:\n  - user\n',
      'core.yaml:1:1: services must be a map',
    ],
    [
      'core.yaml',
      '- services\n',
      'core.yaml:1:1: this file is not a map of values, so it cannot be read',
    ],
    [
      'core.yaml',
      'services:\n  user:\n\tsyncWave: "0"\n',
      'core.yaml:3:1: a tab is used as white space, which YAML parsers treat differently: replace it by spaces',
    ],
    [
      'core.yaml',
      'services:\n  user: {}\n  user: {}\n',
      'core.yaml:3:3: the key "user" is there twice; the first is in line 2',
    ],
    [
      'base.yaml',
      'global:\n  gitlabGroup: acme\n',
      'base.yaml:1:1: global.vaultPathPrefix is needed and must be a text',
    ],
    [
      'base.yaml',
      `${smallBase}    autoSync: "true"\n`,
      'base.yaml:7:5: environments.dev.autoSync must be true or false, without quotes',
    ],
    [
      'base.yaml',
      `${smallBase}    mirrors:\n      - domain: a.example.test\n      - zoneId: x\n`,
      'base.yaml:9:9: environments.dev.mirrors.1.domain is needed and must be a text',
    ],
    [
      'base.yaml',
      `${smallBase}    mirrors:\n      - domain: a.example.test\n        routes:\n          - path: /\n`,
      'base.yaml:10:13: environments.dev.mirrors.0.routes.0.serviceName is needed and must be a text',
    ],
    [
      'preview.yaml',
      'previewEnvironments:\n  services:\n    user:\n      branchMatch: 1\n',
      'preview.yaml:4:7: previewEnvironments.services.user.branchMatch must be a text',
    ],
    [
      'service-groups.yaml',
      'serviceGroups:\n  infra:\n    baseDomain: x.example.test\n',
      'service-groups.yaml:2:3: serviceGroups.infra.clusterName is needed and must be a text',
    ],
  ])('refuses %s that says %j', async (name, text, message) => {
    const read = registryLayout.read(
      treeOf({ ...small, [`platform/${name}`]: text }),
      settings,
    );

    await expect(read).rejects.toThrow(InputError);
    await expect(read).rejects.toThrow(
      expect.objectContaining({ message: `platform/${message}` }),
    );
  });
});
