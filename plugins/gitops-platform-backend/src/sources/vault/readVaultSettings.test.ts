import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { readVaultSettings } from './readVaultSettings';

const read = (vault: JsonObject) =>
  readVaultSettings(
    new ConfigReader({
      gitopsPlatform: { platforms: { shop: { sources: { vault } } } },
    }),
  );

const token = { method: 'token', token: 's.1' };

describe('readVaultSettings', () => {
  it('knows nothing of platforms without a Vault', () => {
    expect(
      readVaultSettings(
        new ConfigReader({ gitopsPlatform: { platforms: { shop: {} } } }),
      ).size,
    ).toBe(0);
    expect(readVaultSettings(new ConfigReader({})).size).toBe(0);
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
    }).get('shop');
    expect(shop?.common).toEqual({
      address: 'https://vault.example.test:8200',
      namespace: 'acme',
      authentication: {
        method: 'kubernetes',
        mount: 'kubernetes',
        role: 'portal',
        tokenPath: '/var/run/secrets/kubernetes.io/serviceaccount/token',
      },
    });
    expect(shop?.byEnvironment.get('live')).toEqual({
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
      '.auth.method is "userpass"; it must be token, kubernetes or approle',
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
