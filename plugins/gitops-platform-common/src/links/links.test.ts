import fc from 'fast-check';
import type { VaultUiStyle } from '../model';
import { examplePlatform } from '../testing';
import { argocdApplicationUrl } from './argocdLinks';
import { grafanaDashboardUrl } from './grafanaLinks';
import { hubbleUrl, type HubbleQuery } from './hubbleLinks';
import { linksOf } from './linksOf';
import { vaultGetCommand, vaultSecretUrl } from './vaultLinks';

const secret = { mount: 'secret', path: 'acme/user-service/dev/config' };
const styles: VaultUiStyle[] = ['show', 'kv', 'secrets-engines'];
const vaultLinks = (style: VaultUiStyle) => ({
  vault: { baseUrl: 'https://vault.example.test', style },
});
const grafanaLinks = {
  grafana: { baseUrl: 'https://grafana.example.test', dashboards: [] },
};
const devLinks = linksOf(examplePlatform, 'dev');
const context = {
  service: 'user-service',
  namespace: 'shop-dev',
  environment: 'dev',
  application: 'user-service-dev',
  appName: 'user-app',
};

describe('vaultSecretUrl', () => {
  it.each([
    ['show', '/ui/vault/secrets/secret/show/acme/user-service/dev/config'],
    [
      'kv',
      '/ui/vault/secrets/secret/kv/acme%2Fuser-service%2Fdev%2Fconfig/details',
    ],
    [
      'secrets-engines',
      '/ui/vault/secrets-engines/secret/kv/acme%2Fuser-service%2Fdev%2Fconfig/details',
    ],
  ] as const)('in the style %s', (style, expected) => {
    expect(vaultSecretUrl(vaultLinks(style), secret)).toBe(
      `https://vault.example.test${expected}`,
    );
  });

  it.each(styles)('names the namespace in the style %s', style => {
    expect(
      vaultSecretUrl(
        { ...vaultLinks(style), vaultNamespace: 'acme/shop' },
        secret,
      ),
    ).toBe(
      `${vaultSecretUrl(vaultLinks(style), secret)}?namespace=acme%2Fshop`,
    );
  });

  it('encodes what a URL cannot hold', () => {
    expect(
      vaultSecretUrl(vaultLinks('show'), {
        mount: '/team/kv/',
        path: 'a b/#?',
      }),
    ).toBe(
      'https://vault.example.test/ui/vault/secrets/team%2Fkv/show/a%20b/%23%3F',
    );
  });
});

describe('vaultGetCommand', () => {
  it.each([
    [secret, 'vault kv get -mount=secret acme/user-service/dev/config'],
    [
      { mount: 'team kv', path: "it's" },
      `vault kv get '-mount=team kv' 'it'\\''s'`,
    ],
    [
      { mount: 'secret', path: '-address=https://evil.example.test' },
      'vault kv get -mount=secret -- -address=https://evil.example.test',
    ],
    [{ mount: 'secret', path: '$(id)' }, "vault kv get -mount=secret '$(id)'"],
  ])('for %j', (address, expected) => {
    expect(vaultGetCommand({}, address)).toBe(expected);
  });

  it.each([
    ['acme/shop', '-namespace=acme/shop'],
    ['$(id)', "'-namespace=$(id)'"],
  ])('in the namespace %s', (vaultNamespace, option) => {
    expect(vaultGetCommand({ vaultNamespace }, secret)).toBe(
      `vault kv get ${option} -mount=secret acme/user-service/dev/config`,
    );
  });
});

describe('hubbleUrl', () => {
  const url = (query: HubbleQuery, verdictStyle?: 'verdict') =>
    hubbleUrl(
      {
        hubble: {
          baseUrl: 'https://hubble.example.test',
          verdictStyle: verdictStyle ?? 'verdicts',
        },
      },
      query,
    );

  it.each<[string, HubbleQuery, string]>([
    ['a namespace', { namespace: 'shop-dev' }, '?namespace=shop-dev'],
    [
      'a label and a verdict',
      {
        namespace: 'shop-dev',
        filters: [{ kind: 'label', value: 'app=user-service' }],
        verdict: 'dropped',
      },
      '?namespace=shop-dev&flows-filter=either%3Alabel%3Dapp%3Duser-service&verdicts=2',
    ],
    [
      'several filters',
      {
        namespace: 'shop-dev',
        filters: [
          { direction: 'from', kind: 'workload', value: 'deployment:web' },
          {
            direction: 'to',
            kind: 'dns',
            value: '*.example.test',
            negated: true,
          },
        ],
      },
      '?namespace=shop-dev&flows-filter=from%3Aworkload%3Ddeployment%3Aweb%2C%21to%3Adns%3D*.example.test',
    ],
    [
      'an HTTP status',
      { namespace: 'shop-dev', filters: [], httpStatus: '5+' },
      '?namespace=shop-dev&http-status=5%2B',
    ],
  ])('for %s', (_, query, expected) => {
    expect(url(query)).toBe(`https://hubble.example.test/${expected}`);
  });

  it.each([
    ['forwarded', '1'],
    ['dropped', '2'],
    ['error', '3'],
    ['audit', '4'],
    ['redirected', '5'],
  ] as const)('writes the verdict %s in both styles', (verdict, number) => {
    const query = { namespace: 'shop-dev', verdict };
    expect(url(query)).toContain(`?namespace=shop-dev&verdicts=${number}`);
    expect(url(query, 'verdict')).toContain(
      `?namespace=shop-dev&verdict=${number}`,
    );
  });

  it('lets no value become a second filter', () => {
    fc.assert(
      fc.property(fc.string(), value => {
        const address = url({
          namespace: 'shop-dev',
          filters: [{ kind: 'label', value: `app=${value}` }],
        });
        const filter = new URL(address!).searchParams.get('flows-filter');
        expect(filter!.split(',')).toHaveLength(1);
        expect(filter).toMatch(/^either:label=app=/);
      }),
    );
  });
});

describe('grafanaDashboardUrl', () => {
  it.each([
    [{ title: 'A', uid: 'abc' }, '/d/abc'],
    [{ title: 'A', uid: 'abc', slug: 'service' }, '/d/abc/service'],
    [
      {
        title: 'A',
        uid: 'abc',
        variables: {
          app: '{appName}',
          ns: '{namespace}',
          id: '{service}/{environment}/{application}',
        },
      },
      '/d/abc?var-app=user-app&var-ns=shop-dev&var-id=user-service%2Fdev%2Fuser-service-dev',
    ],
    [
      {
        title: 'A',
        uid: 'abc',
        variables: { x: '{cluster} {constructor} {service}-{service}' },
      },
      '/d/abc?var-x=%7Bcluster%7D+%7Bconstructor%7D+user-service-user-service',
    ],
  ])('of %j', (dashboard, expected) => {
    expect(grafanaDashboardUrl(grafanaLinks, dashboard, context)).toBe(
      `https://grafana.example.test${expected}`,
    );
  });

  it('does not replace placeholders within inserted values', () => {
    expect(
      grafanaDashboardUrl(
        grafanaLinks,
        { title: 'A', uid: 'abc', variables: { x: '{service}' } },
        { ...context, service: '{namespace}' },
      ),
    ).toBe('https://grafana.example.test/d/abc?var-x=%7Bnamespace%7D');
  });
});

describe('argocdApplicationUrl', () => {
  it.each([
    [{ name: 'user-service-dev' }, 'gitops'],
    [{ name: 'user-service-dev', namespace: 'team-users' }, 'team-users'],
  ])('names the namespace of %j', (application, namespace) => {
    expect(
      argocdApplicationUrl(
        {
          argocd: {
            baseUrl: 'https://cd.example.test/ui',
            namespace: 'gitops',
          },
        },
        application,
      ),
    ).toBe(
      `https://cd.example.test/ui/applications/${namespace}/user-service-dev`,
    );
  });
});

describe('every link', () => {
  it('is undefined where the platform has no such tool', () => {
    expect(vaultSecretUrl({}, secret)).toBeUndefined();
    expect(hubbleUrl({}, { namespace: 'shop-dev' })).toBeUndefined();
    expect(
      grafanaDashboardUrl({}, { title: 'A', uid: 'abc' }, context),
    ).toBeUndefined();
    expect(
      argocdApplicationUrl({}, { name: 'user-service-dev' }),
    ).toBeUndefined();
  });

  it('can be parsed and stays on its host for arbitrary names', () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }));
    const surrogates = fc
      .array(fc.integer({ min: 0xd700, max: 0xe000 }))
      .map(units => String.fromCharCode(...units));
    const name = fc.oneof(text, surrogates);
    fc.assert(
      fc.property(name, name, fc.constantFrom(...styles), (a, b, style) => {
        const addresses = [
          vaultSecretUrl(
            { ...vaultLinks(style), vaultNamespace: b },
            { mount: a, path: b },
          ),
          hubbleUrl(devLinks, {
            namespace: a,
            filters: [{ kind: 'label', value: b }],
            httpStatus: b,
          }),
          grafanaDashboardUrl(
            grafanaLinks,
            {
              title: a,
              uid: a,
              slug: b,
              variables: { [a]: b, s: '{service}' },
            },
            { ...context, service: b },
          ),
          argocdApplicationUrl(devLinks, {
            name: a,
            namespace: b,
          }),
        ];
        expect(
          addresses.map(address => new URL(address!).hostname.split('.')[0]),
        ).toEqual(['vault', 'hubble', 'grafana', 'argocd']);
      }),
    );
  });
});
