import { ConfigReader } from '@backstage/config';
import { environmentLinks } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  readPlatformSettings,
  readRefreshMilliseconds,
} from './readPlatformSettings';

const URL = 'https://gitlab.example.test/acme/infra/shop/gitops-config';

const read = (shop: object, name = 'shop') =>
  readPlatformSettings(
    new ConfigReader({ gitopsPlatform: { platforms: { [name]: shop as {} } } }),
  );

describe('readPlatformSettings', () => {
  it('applies the defaults', () => {
    expect(read({ url: URL })).toEqual([
      {
        name: 'shop',
        title: 'shop',
        layout: 'registry',
        url: URL,
        path: 'platform',
      },
    ]);
  });

  it('reads everything', () => {
    const links = {
      vault: { baseUrl: 'https://vault.example.test', style: 'show' },
      hubble: {
        baseUrl: 'https://hubble.example.test',
        verdictStyle: 'verdict',
      },
      grafana: {
        baseUrl: 'https://grafana.example.test/g',
        dashboards: [
          {
            title: 'Overview',
            uid: 'ov1',
            slug: 'overview',
            variables: { ns: '{namespace}' },
          },
          { title: 'Network', uid: 'net' },
        ],
      },
      argocd: { baseUrl: 'https://argocd.example.test', namespace: 'cd' },
    };
    expect(
      read({
        title: 'Acme Shop',
        layout: 'deploy-tree',
        url: `${URL}.git/`,
        branch: 'release/1',
        path: '/clusters/shop/',
        links: {
          ...links,
          argocd: { ...links.argocd, baseUrl: 'https://argocd.example.test/' },
        },
      }),
    ).toEqual([
      {
        name: 'shop',
        title: 'Acme Shop',
        layout: 'deploy-tree',
        url: URL,
        branch: 'release/1',
        path: 'clusters/shop',
        links,
      },
    ]);
  });

  it('reads what differs in single environments', () => {
    const LINKS = 'gitopsPlatform.platforms.shop.links';
    expect(
      read({
        url: URL,
        links: {
          vault: {
            style: 'kv',
            environments: {
              live: { baseUrl: 'https://vault-live.example.test/' },
            },
          },
          hubble: { environments: { dev: { verdictStyle: 'verdict' } } },
        },
        sources: {
          argocd: { environments: { live: { token: 'not read here' } } },
        },
      }),
    ).toEqual([
      expect.objectContaining({
        links: {
          vault: {
            style: 'kv',
            environments: {
              live: { baseUrl: 'https://vault-live.example.test' },
            },
          },
          hubble: { environments: { dev: { verdictStyle: 'verdict' } } },
        },
        environmentSections: [
          { key: `${LINKS}.vault.environments.live`, environment: 'live' },
          { key: `${LINKS}.hubble.environments.dev`, environment: 'dev' },
          {
            key: 'gitopsPlatform.platforms.shop.sources.argocd.environments.live',
            environment: 'live',
          },
        ],
      }),
    ]);
  });

  const vaults = {
    address: 'https://vault.example.test',
    namespace: '/acme/',
    environments: {
      live: { namespace: 'acme-live' },
      root: {},
    },
  };

  it.each([
    [{ url: URL, sources: { vault: vaults } }, 'acme', 'acme-live', undefined],
    [
      {
        url: URL,
        links: {
          vault: { environments: { live: { namespace: 'people-live/' } } },
        },
        sources: { vault: vaults },
      },
      'acme',
      'people-live',
      undefined,
    ],
    [
      {
        url: URL,
        links: { vault: { namespace: 'people' } },
        sources: { vault: vaults },
      },
      'people',
      'people',
      'people',
    ],
    [
      { url: URL, links: { vault: { namespace: 'people' } } },
      'people',
      'people',
      'people',
    ],
    [
      { url: URL, sources: { vault: { environments: vaults.environments } } },
      undefined,
      'acme-live',
      undefined,
    ],
  ])('finds the namespaces of Vault in %j', (shop, dev, live, root) => {
    const [{ links }] = read(shop);
    expect(
      ['dev', 'live', 'root'].map(
        environment =>
          environmentLinks({ environment, serviceGroups: [], overrides: links })
            .vaultNamespace,
      ),
    ).toEqual([dev, live, root]);
  });

  it.each([[{}], [{ gitopsPlatform: {} }]])('is empty for %j', data => {
    expect(readPlatformSettings(new ConfigReader(data))).toEqual([]);
  });

  it.each([
    [{}, /gitopsPlatform\.platforms\.shop\.url/],
    [{ url: 'gitlab' }, /platforms\.shop\.url must be an absolute URL/],
    [
      { url: 'ftp://gitlab.example.test/a/b' },
      /shop\.url must start with https/,
    ],
    [
      { url: 'https://gitlab.example.test/a' },
      /shop\.url must name a repository/,
    ],
    [
      { url: `${URL}/-/tree/main` },
      /shop\.url must be the address of the repo/,
    ],
    [
      { url: URL, layout: 'flux' },
      /shop\.layout must be one of registry, .*"flux"/,
    ],
    [{ url: URL, path: '../up' }, /shop\.path must be a folder/],
    [{ url: URL, path: '/' }, /shop\.path must be a folder/],
    [{ url: URL, branch: 1 }, /platforms\.shop\.branch/],
    [
      { url: URL, links: { vault: { style: 'new' } } },
      /shop\.links\.vault\.style must be one of/,
    ],
    [
      {
        url: URL,
        links: { vault: { environments: { live: { style: 'new' } } } },
      },
      /shop\.links\.vault\.environments\.live\.style must be one of/,
    ],
    [
      {
        url: URL,
        links: { argocd: { environments: { live: { baseUrl: 'argocd' } } } },
      },
      /shop\.links\.argocd\.environments\.live\.baseUrl must be an absolute/,
    ],
    [
      { url: URL, links: { hubble: { baseUrl: 'hubble' } } },
      /shop\.links\.hubble\.baseUrl must be an absolute URL/,
    ],
    [
      {
        url: URL,
        links: { grafana: { dashboards: [{ title: 'A', uid: 'd/a' }] } },
      },
      /shop\.links\.grafana\.dashboards\[0\]\.uid must be the uid alone/,
    ],
  ])('names the key that is wrong in %j', (shop, message) => {
    expect(() => read(shop)).toThrow(message);
  });

  it('names a platform whose name cannot be used', () => {
    expect(() => read({ url: URL }, 'Shop_1')).toThrow(
      /gitopsPlatform\.platforms\.Shop_1: the name/,
    );
  });

  it('does not repeat a password', () => {
    expect(() =>
      read({ url: 'https://me:hunter2@gitlab.example.test/a/b' }),
    ).toThrow(/^(?!.*hunter2).*must not hold credentials/);
  });
});

describe('readRefreshMilliseconds', () => {
  it.each([
    [undefined, 60_000],
    [{ minutes: 5 }, 300_000],
    ['30s', 30_000],
    ['PT2M', 120_000],
  ])('reads %j', (refresh, expected) => {
    expect(
      readRefreshMilliseconds(
        new ConfigReader(
          refresh === undefined ? {} : { gitopsPlatform: { refresh } },
        ),
      ),
    ).toBe(expected);
  });

  it.each([[{ milliseconds: 10 }], ['soon']])('refuses %j', refresh => {
    expect(() =>
      readRefreshMilliseconds(
        new ConfigReader({ gitopsPlatform: { refresh } }),
      ),
    ).toThrow(/gitopsPlatform\.refresh/);
  });
});
