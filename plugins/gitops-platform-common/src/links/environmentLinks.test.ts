import type { ServiceGroup, ServiceGroupMember } from '../model';
import { examplePlatform } from '../testing';
import {
  environmentLinks,
  type PlatformLinkOverrides,
} from './environmentLinks';
import { linksOf } from './linksOf';
import { serviceGroupHost } from './serviceGroupHosts';

const member = (
  name: string,
  options: Partial<ServiceGroupMember> = {},
): ServiceGroupMember => ({ name, enabled: true, subdomain: name, ...options });

const group = (
  services: ServiceGroupMember[],
  options: Partial<ServiceGroup> = {},
): ServiceGroup => ({
  name: 'infrastructure',
  enabled: true,
  baseDomain: 'infra.example.test',
  clusterName: 'poc',
  services,
  ...options,
});

describe('serviceGroupHost', () => {
  it.each([
    ['hubble', 'poc', 'hubble.poc.infra.example.test'],
    ['hubble', '', 'hubble.infra.example.test'],
    ['', 'poc', 'poc.infra.example.test'],
  ])('of %j in cluster %j', (subdomain, clusterName, expected) => {
    expect(serviceGroupHost(group([], { clusterName }), { subdomain })).toBe(
      expected,
    );
  });
});

const linksIn = (
  serviceGroups: ServiceGroup[],
  overrides?: PlatformLinkOverrides,
  environment = 'dev',
) => environmentLinks({ environment, serviceGroups, overrides });

describe('environmentLinks', () => {
  it('finds every tool of a platform with its defaults', () => {
    expect(linksIn(examplePlatform.serviceGroups)).toEqual({
      vault: { baseUrl: 'https://vault.eu1.infra.example.test', style: 'kv' },
      hubble: {
        baseUrl: 'https://hubble.eu1.infra.example.test',
        verdictStyle: 'verdicts',
      },
      grafana: {
        baseUrl: 'https://grafana.eu1.infra.example.test',
        dashboards: [],
      },
      argocd: {
        baseUrl: 'https://argocd.eu1.infra.example.test',
        namespace: 'argocd',
      },
    });
  });

  it('knows no tool where nothing says so', () => {
    expect(linksIn([])).toEqual({});
    expect(
      linksIn([], { vault: { style: 'show' }, argocd: { namespace: 'x' } }),
    ).toEqual({});
  });

  it.each([
    ['key', member('hubble-ui', { subdomain: 'flows' }), 'flows'],
    [
      'Kubernetes Service',
      member('network', { subdomain: 'net', serviceName: 'hubble-ui' }),
      'net',
    ],
    ['subdomain', member('flows', { subdomain: 'hubble' }), 'hubble'],
  ])('finds a tool by its %s', (_, found, subdomain) => {
    expect(linksIn([group([member('other'), found])]).hubble?.baseUrl).toBe(
      `https://${subdomain}.poc.infra.example.test`,
    );
  });

  it('prefers the key over what else hints at the tool', () => {
    const services = [
      member('proxy', { subdomain: 'vault' }),
      member('vault', { subdomain: 'secrets' }),
    ];
    expect(linksIn([group(services)]).vault?.baseUrl).toBe(
      'https://secrets.poc.infra.example.test',
    );
  });

  it('ignores members and groups that are switched off', () => {
    expect(
      linksIn([
        group([member('vault', { enabled: false })]),
        group([member('hubble')], { enabled: false }),
      ]),
    ).toEqual({});
  });

  it('lets configuration override single fields', () => {
    const dashboards = [{ title: 'Service', uid: 'abc' }];
    expect(
      linksIn([group([member('vault'), member('hubble')])], {
        vault: { style: 'show' },
        hubble: { baseUrl: 'http://localhost:12000/' },
        grafana: { baseUrl: 'https://grafana.example.test', dashboards },
        argocd: { baseUrl: 'http://localhost:8931', namespace: 'gitops' },
      }),
    ).toEqual({
      vault: { baseUrl: 'https://vault.poc.infra.example.test', style: 'show' },
      hubble: { baseUrl: 'http://localhost:12000', verdictStyle: 'verdicts' },
      grafana: { baseUrl: 'https://grafana.example.test', dashboards },
      argocd: { baseUrl: 'http://localhost:8931', namespace: 'gitops' },
    });
  });

  it('knows the namespace of Vault without a Vault UI too', () => {
    const overrides: PlatformLinkOverrides = {
      vault: {
        namespace: 'acme',
        environments: { live: { namespace: 'acme-live' } },
      },
    };
    expect(linksIn([], overrides, 'dev')).toEqual({ vaultNamespace: 'acme' });
    expect(linksIn([], overrides, 'live')).toEqual({
      vaultNamespace: 'acme-live',
    });
  });

  it('lets configuration override single fields of one environment', () => {
    const dashboards = [{ title: 'Service', uid: 'abc' }];
    const overrides: PlatformLinkOverrides = {
      vault: {
        style: 'show',
        environments: { live: { baseUrl: 'https://vault-live.example.test/' } },
      },
      hubble: { environments: { live: { verdictStyle: 'verdict' } } },
      grafana: {
        baseUrl: 'https://grafana.example.test',
        dashboards,
        environments: { live: { dashboards: [] } },
      },
      argocd: {
        environments: { live: { baseUrl: 'https://argocd-live.example.test' } },
      },
    };
    const groups = [group([member('vault'), member('hubble')])];
    expect(linksIn(groups, overrides, 'dev')).toEqual({
      vault: { baseUrl: 'https://vault.poc.infra.example.test', style: 'show' },
      hubble: {
        baseUrl: 'https://hubble.poc.infra.example.test',
        verdictStyle: 'verdicts',
      },
      grafana: { baseUrl: 'https://grafana.example.test', dashboards },
    });
    expect(linksIn(groups, overrides, 'live')).toEqual({
      vault: { baseUrl: 'https://vault-live.example.test', style: 'show' },
      hubble: {
        baseUrl: 'https://hubble.poc.infra.example.test',
        verdictStyle: 'verdict',
      },
      grafana: { baseUrl: 'https://grafana.example.test', dashboards: [] },
      argocd: {
        baseUrl: 'https://argocd-live.example.test',
        namespace: 'argocd',
      },
    });
  });
});

describe('linksOf', () => {
  it('has those of the environment, and none where there is no such one', () => {
    expect(linksOf(examplePlatform, 'live')).toBe(
      examplePlatform.environments[2].links,
    );
    expect(linksOf(examplePlatform, 'nowhere')).toEqual({});
  });
});
