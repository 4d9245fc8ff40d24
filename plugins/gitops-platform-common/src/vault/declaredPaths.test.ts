import fc from 'fast-check';
import {
  legacyReportsView,
  paymentServiceView,
  userServiceView,
} from '../testing';
import { declaredSecretPaths, isPathOfService } from './declaredPaths';

describe('declaredSecretPaths', () => {
  it('has the own path first and gathers what is read from it', () => {
    const { model, service, configuration } = userServiceView;
    const paths = declaredSecretPaths(model, service, configuration, 'live');
    expect(
      paths.map(({ path, isConfigPath, declarations }) => [
        path,
        isConfigPath,
        declarations.map(({ declaration }) => declaration.variable),
      ]),
    ).toEqual([
      [
        'acme/user-service/live/config',
        true,
        ['DATABASE_URL', 'TOKEN_SIGNING_KEY'],
      ],
    ]);
  });

  it('has the other paths that the values files name', () => {
    const { model, service, configuration } = paymentServiceView;
    const paths = declaredSecretPaths(model, service, configuration, 'qa');
    expect(paths.map(({ path }) => path)).toEqual([
      'acme/payment-service/qa/config',
      'acme/payment-service/dev/config',
      'shop-qa/payment-service/qa/database',
    ]);
  });

  it('has the own path where the repository cannot be read', () => {
    const { model, service } = legacyReportsView;
    expect(declaredSecretPaths(model, service, undefined, 'dev')).toEqual([
      {
        path: 'acme/legacy-reports/dev/config',
        isConfigPath: true,
        declarations: [],
      },
    ]);
  });
});

describe('isPathOfService', () => {
  const model = { vaultPathPrefix: 'acme' };

  it.each([
    ['its own path', 'acme/user-service/dev/config', true],
    ['another environment of it', 'acme/user-service/live/config', true],
    ['a folder below', 'acme/user-service/dev/tls/ca', true],
    ['the service without anything below', 'acme/user-service', false],
    ['another service', 'acme/billing/live/config', false],
    ['a service whose name begins alike', 'acme/user-service-2/x', false],
    ['another prefix', 'other/user-service/dev/config', false],
    ['the prefix further down', 'x/acme/user-service/dev', false],
    ['a way up', 'acme/user-service/../billing/live/config', false],
    ['a way up at the end', 'acme/user-service/..', false],
    ['a dot', 'acme/user-service/./config', false],
    ['an empty segment', 'acme/user-service//config', false],
    ['a leading slash', '/acme/user-service/dev', false],
    ['an encoded slash', 'acme%2Fuser-service/dev/config', false],
    ['another case', 'acme/User-Service/dev/config', false],
    ['nothing', '', false],
  ])('%s: %s', (_title, path, expected) => {
    expect(isPathOfService(model, 'user-service', path)).toBe(expected);
  });

  it('understands a prefix of several segments', () => {
    const deep = { vaultPathPrefix: 'acme/shop/' };
    expect(isPathOfService(deep, 'api', 'acme/shop/api/dev/config')).toBe(true);
    expect(isPathOfService(deep, 'api', 'acme/api/dev/config')).toBe(false);
  });

  it('accepts nothing that a normalising server would read elsewhere', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'acme',
            'user-service',
            'billing',
            '..',
            '.',
            '',
            'x',
          ),
          { maxLength: 8 },
        ),
        segments => {
          const path = segments.join('/');
          const { pathname } = new URL(`http://vault.test/${path}`);
          const normal = pathname.slice(1);
          return (
            !isPathOfService(model, 'user-service', path) ||
            (normal === path && normal.startsWith('acme/user-service/'))
          );
        },
      ),
    );
  });
});
