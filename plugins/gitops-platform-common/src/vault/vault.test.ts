import fc from 'fast-check';
import { examplePlatform } from '../testing';
import { isBootstrapPlaceholder } from './bootstrapPlaceholder';
import { vaultConfigPath } from './configPaths';
import { namespacePolicy, policyCovers, servicePolicy } from './policies';
import { resolveSecretPath } from './secretPaths';

const withChart = (version?: string) => ({
  ...examplePlatform,
  chart: { version },
});

const request = (path: string) => ({
  service: 'user-service',
  appName: 'user-app',
  environment: 'dev',
  path,
});

describe('vaultConfigPath', () => {
  it('uses the Vault prefix and has no leading slash', () => {
    expect(vaultConfigPath(examplePlatform, 'user-service', 'dev')).toBe(
      'acme/user-service/dev/config',
    );
  });

  it('tidies a prefix that is written with slashes', () => {
    expect(
      vaultConfigPath({ vaultPathPrefix: '/acme/shop/' }, 'api', 'qa'),
    ).toBe('acme/shop/api/qa/config');
  });

  it('never begins with a slash', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        fc.string(),
        (vaultPathPrefix, service, environment) => {
          const path = vaultConfigPath(
            { vaultPathPrefix },
            service,
            environment,
          );
          expect(path).not.toMatch(/^\/|\/\/|\/$/);
          expect(path).toMatch(/(^|\/)config$/);
        },
      ),
    );
  });
});

describe('policies', () => {
  it('names policy, role, audience and paths of a namespace', () => {
    expect(namespacePolicy(examplePlatform, 'dev')).toEqual({
      policy: 'shop-dev-read',
      role: 'shop-dev-default',
      audience: 'vault',
      pathPattern: 'secret/data/acme/+/dev/+',
    });
  });

  it('names policy and role of a service', () => {
    expect(servicePolicy(examplePlatform, 'user-service', 'dev')).toEqual({
      policy: 'acme-user-service-dev',
      role: 'user-service-dev',
    });
  });

  it.each([
    ['secret/data/acme/+/dev/+', 'secret/data/acme/user/dev/config', true],
    ['secret/data/acme/+/dev/+', 'secret/data/acme/user/qa/config', false],
    ['secret/data/acme/+/dev/+', 'secret/data/acme/user/dev', false],
    ['secret/data/acme/+/dev/+', 'secret/data/acme/user/dev/a/b', false],
    ['secret/data/acme/+/dev/+', 'secret/data/acme//dev/config', false],
    ['secret/data/acme/*', 'secret/data/acme/user/dev/a/b', true],
    ['secret/data/acme/*', 'secret/data/acme', false],
    ['secret/data/ac*', 'secret/data/acme/user', true],
    ['secret/data/acme', 'secret/data/acme', true],
    ['secret/data/acme', 'secret/data/acme/user', false],
  ])('%s covers %s: %s', (pattern, path, expected) => {
    expect(policyCovers(pattern, path)).toBe(expected);
  });
});

describe('resolveSecretPath', () => {
  it.each([
    // [chart, path as written, path in Vault, rule, inside the policy]
    ['3.8.0', '/acme/u/dev/config', 'acme/u/dev/config', 'verbatim', true],
    ['3.8.0', '/acme/u/qa/config', 'acme/u/qa/config', 'verbatim', false],
    ['3.8.0', '/acme/u/{env}/config', 'acme/u/{env}/config', 'verbatim', false],
    [
      '3.8.0',
      'database',
      'shop-dev/user-app/dev/database',
      'relative-to-namespace',
      false,
    ],
    [
      '3.4.0',
      'acme/u/dev/config',
      'shop-dev/user-app/dev/acme/u/dev/config',
      'relative-to-namespace',
      false,
    ],
    [
      undefined,
      'db',
      'shop-dev/user-app/dev/db',
      'relative-to-namespace',
      false,
    ],
    [
      'latest',
      'db',
      'shop-dev/user-app/dev/db',
      'relative-to-namespace',
      false,
    ],
    [
      '3.9.0',
      'acme/u/{env}/config',
      'acme/u/dev/config',
      'env-substituted',
      true,
    ],
    ['3.9.0', 'acme/u/dev/config', 'acme/u/dev/config', 'verbatim', true],
    ['3.9.0', 'database', 'database', 'verbatim', false],
    ['v3.13.0', 'a/{env}/{env}', 'a/dev/dev', 'env-substituted', false],
    [
      '3.10.9',
      '/acme/u/{env}/config',
      'acme/u/dev/config',
      'env-substituted',
      true,
    ],
    ['^3.11.0', 'acme/u/dev/config', 'acme/u/dev/config', 'verbatim', true],
    ['4.0.0', 'acme/u/dev/config', 'acme/u/dev/config', 'verbatim', true],
    ['3.8.0', '//acme//u/./dev/config/', 'acme/u/dev/config', 'verbatim', true],
    ['3.8.0', '/acme/x/../u/dev/config', 'acme/u/dev/config', 'verbatim', true],
    ['3.8.0', '/../../sys/acme/u/dev', 'sys/acme/u/dev', 'verbatim', false],
    ['3.8.0', '/../acme/u/dev/config', 'acme/u/dev/config', 'verbatim', false],
    ['3.8.0', '/', '', 'verbatim', false],
  ])('with k8app %s %j is %j', (version, written, path, rule, insidePolicy) => {
    expect(resolveSecretPath(withChart(version), request(written))).toEqual({
      mount: 'secret',
      path,
      absolute: rule !== 'relative-to-namespace',
      insidePolicy,
      rule,
    });
  });

  it('keeps every configuration path of the platform inside the policy', () => {
    const path = `/${vaultConfigPath(examplePlatform, 'user-service', 'dev')}`;
    expect(resolveSecretPath(examplePlatform, request(path)).insidePolicy).toBe(
      true,
    );
  });

  it('never escapes the mount', () => {
    const segment = fc.oneof(
      fc.constantFrom('..', '.', '', 'acme', '{env}', 'dev'),
      fc.string(),
    );
    const path = fc.array(segment).map(segments => segments.join('/'));
    fc.assert(
      fc.property(
        path,
        fc.constantFrom('3.4.0', '3.8.0', '3.9.0', '3.13.0', undefined),
        fc.string(),
        (written, version, appName) => {
          const resolved = resolveSecretPath(withChart(version), {
            ...request(written),
            appName,
          });
          expect(resolved.mount).toBe('secret');
          expect(resolved.path).not.toMatch(/^\//);
          for (const part of resolved.path.split('/')) {
            expect(['.', '..']).not.toContain(part);
          }
          const { pathname } = new URL(
            `https://vault.example.test/v1/secret/data/${encodeURI(
              resolved.path.replace(/[?#\\]/g, ''),
            )}`,
          );
          expect(pathname.startsWith('/v1/secret/data/')).toBe(true);
        },
      ),
    );
  });
});

describe('isBootstrapPlaceholder', () => {
  it.each([
    [['_bootstrapped_at'], true],
    [['_bootstrapped_at', 'DATABASE_URL'], false],
    [['DATABASE_URL'], false],
    [[], false],
  ])('says of the keys %j: %s', (keys, expected) => {
    expect(isBootstrapPlaceholder(keys)).toBe(expected);
  });
});
