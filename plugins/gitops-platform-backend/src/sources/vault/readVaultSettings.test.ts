import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { SourceInstances } from '../settings/SourceInstances';
import { readVaultSettings } from './readVaultSettings';
import type { VaultSettings } from './VaultSettings';

const instancesOf = (config: JsonObject): SourceInstances<VaultSettings> =>
  SourceInstances.read(new ConfigReader(config), 'vault', readVaultSettings);

const read = (vault: JsonObject) =>
  instancesOf({
    gitopsPlatform: { platforms: { shop: { sources: { vault } } } },
  });

const dev = { platform: 'shop', environment: 'dev' };
const live = { platform: 'shop', environment: 'live' };

const token = { method: 'token', token: 's.1' };

describe('readVaultSettings', () => {
  it('knows nothing of platforms without a Vault', () => {
    for (const config of [
      {},
      { gitopsPlatform: { platforms: { shop: {} } } },
      { gitopsPlatform: { platforms: { shop: { sources: {} } } } },
    ]) {
      const instances = instancesOf(config);
      expect(instances.of(dev)).toBeUndefined();
      expect(instances.missing(dev, 'Vault')).toEqual({
        status: 'notConfigured',
        message: 'The portal has no access to the Vault of dev',
        hint: 'Set gitopsPlatform.platforms.shop.sources.vault in app-config.yaml.',
      });
    }
  });

  it('reads a Vault of all environments and one of a single one', () => {
    const shop = read({
      address: 'https://vault.example.test:8200/',
      namespace: '/acme/',
      auth: { method: 'kubernetes', role: 'portal' },
      environments: {
        live: {
          address: 'https://vault-live.example.test',
          auth: {
            method: 'approle',
            mount: '/ci/approle/',
            roleId: 'role',
            secretId: 'secret',
          },
        },
      },
    });
    expect(shop.of(dev)).toEqual({
      key: 'gitopsPlatform.platforms.shop.sources.vault',
      address: 'https://vault.example.test:8200',
      namespace: 'acme',
      authentication: {
        method: 'kubernetes',
        mount: 'kubernetes',
        role: 'portal',
        tokenPath: '/var/run/secrets/kubernetes.io/serviceaccount/token',
      },
    });
    expect(shop.of(live)).toEqual({
      key: 'gitopsPlatform.platforms.shop.sources.vault.environments.live',
      address: 'https://vault-live.example.test',
      authentication: {
        method: 'approle',
        mount: 'ci/approle',
        roleId: 'role',
        secretId: 'secret',
      },
    });
  });

  it.each([
    [{ address: 'vault.example.test', auth: token }, '.address must be a web'],
    [
      { address: 'https://user:pass@vault.example.test', auth: token },
      '.address must be an address alone',
    ],
    [
      { address: 'https://vault.example.test', auth: { method: 'userpass' } },
      'sources.vault.auth.method is "userpass"; it must be token, kubernetes or approle',
    ],
    [{ address: 'https://vault.example.test' }, 'auth'],
    [
      { address: 'https://vault.example.test', auth: { method: 'token' } },
      'sources.vault.auth.token',
    ],
    [
      {
        address: 'https://vault.example.test',
        auth: token,
        caFile: '/does/not/exist.pem',
      },
      'sources.vault.caFile cannot be read',
    ],
  ])('names what is wrong in %j', (vault, message) => {
    expect(() => read(vault)).toThrow(message);
  });

  it('refuses a file that holds no certificate', () => {
    const folder = mkdtempSync(join(tmpdir(), 'vault-settings-'));
    const caFile = join(folder, 'ca.pem');
    try {
      writeFileSync(caFile, 'not a certificate');
      expect(() =>
        read({ address: 'https://vault.example.test', auth: token, caFile }),
      ).toThrow('holds no certificate in PEM form');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
