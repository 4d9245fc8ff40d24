import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PlannedChange, PlatformChange } from '../changes';
import { registryLayout } from '../layouts/registry';
import { checkoutTree } from './checkoutTree';
import { checkoutTrees } from './checkoutTrees';
import { localRepository } from './localRepository';
import { writeToCheckout } from './writeToCheckout';

const settings = {
  name: 'shop',
  title: 'Acme Shop',
  layout: 'registry',
  url: '',
  path: 'platform',
} as const;

describe('a checkout', () => {
  let directory: string;
  const core = () => join(directory, 'platform/core.yaml');

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'checkout-'));
    await mkdir(join(directory, 'platform'));
    await writeFile(core(), 'services:\n  user:\n    syncWave: "0"\n');
  });

  afterEach(async () => {
    await rm(directory, { recursive: true });
  });

  const plan = (change: PlatformChange, url?: string): Promise<PlannedChange> =>
    registryLayout.planChange(
      checkoutTrees({
        platform: checkoutTree(
          directory,
          localRepository({ directory, path: 'platform', url }),
        ),
      }),
      settings,
      change,
    );

  const register = (service: string, repoUrl?: string) =>
    plan({ kind: 'register-service', service, repoUrl });

  it('takes a service with nothing but the registry', async () => {
    const planned = await register('gift', 'https://git.example.test/a/gift');
    await writeToCheckout(directory, planned);

    expect(await readFile(core(), 'utf8')).toBe(
      [
        'services:',
        '  user:',
        '    syncWave: "0"',
        '  gift:',
        '    syncWave: "0"',
        '    repoURL: https://git.example.test/a/gift',
        '',
      ].join('\n'),
    );
    await expect(
      register('gift', 'https://git.example.test/a/gift.git'),
    ).resolves.toMatchObject({ outcome: 'unchanged' });
    await expect(register('user')).resolves.toMatchObject({
      outcome: 'unchanged',
    });
  });

  it('derives addresses where the repository is known', async () => {
    await writeFile(
      join(directory, 'platform/base.yaml'),
      'global: { gitlabGroup: acme, namespacePrefix: shop, vaultPathPrefix: acme }\nenvironments: { dev: {} }\n',
    );
    const planned = await plan(
      {
        kind: 'register-service',
        service: 'gift',
        repoUrl: 'https://git.example.test/acme/gift.git',
      },
      'https://git.example.test/acme/gitops-config.git',
    );
    expect(planned.edits[0].text).not.toContain('repoURL');
  });

  it('has no project ids', async () => {
    await writeFile(
      join(directory, 'platform/base.yaml'),
      'global: { gitlabGroup: acme, namespacePrefix: shop, vaultPathPrefix: acme }\nenvironments: { dev: {} }\n',
    );
    await writeFile(
      join(directory, 'platform/preview.yaml'),
      'previewEnvironments: { enabled: true }\n',
    );
    await expect(
      plan({ kind: 'enable-preview', service: 'user' }),
    ).rejects.toThrow(/project id of service "user" is not known here/);
    await expect(
      plan({ kind: 'promote-image', service: 'user', from: 'dev', to: 'dev' }),
    ).rejects.toThrow(/cannot be promoted to itself/);
  });

  it('does not write a conflict', async () => {
    await expect(
      register('user', 'https://git.example.test/a/user').then(planned =>
        writeToCheckout(directory, planned),
      ),
    ).rejects.toThrow(/in conflict/);
  });

  it('refuses bytes that it would change', async () => {
    await writeFile(core(), Buffer.from([0x61, 0xff]));
    await expect(register('gift')).rejects.toThrow(
      /platform\/core\.yaml is not UTF-8/,
    );
  });

  it('does not leave the checkout', async () => {
    const tree = checkoutTree(
      directory,
      localRepository({ directory, path: 'platform' }),
    );
    await expect(tree.readText('../etc/passwd')).rejects.toThrow();
  });
});

describe('localRepository', () => {
  it.each([
    [
      'https://git.example.test/acme/gitops-config.git',
      {
        url: 'https://git.example.test/acme/gitops-config',
        host: 'git.example.test',
        baseUrl: 'https://git.example.test',
        project: 'acme/gitops-config',
      },
    ],
    [undefined, { url: '/checkout', host: '', baseUrl: '' }],
  ])('of %s', (url, expected) => {
    expect(
      localRepository({ directory: '/checkout', path: 'platform', url }),
    ).toMatchObject(expected);
  });
});
