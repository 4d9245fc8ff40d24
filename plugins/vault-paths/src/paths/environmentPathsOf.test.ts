import {
  legacyReportsView,
  paymentServiceView,
  userServiceView,
} from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import { environmentPathsOf } from './environmentPathsOf';

function pathsIn(
  view: Parameters<typeof environmentPathsOf>[0],
  environment: string,
) {
  return environmentPathsOf(view).find(
    paths => paths.environment === environment,
  )!;
}

describe('environmentPathsOf', () => {
  it('has the enabled environments in the order of the platform', () => {
    expect(
      environmentPathsOf(userServiceView).map(({ environment }) => environment),
    ).toEqual(['dev', 'qa', 'live']);
  });

  it('gathers the variables that are read from one path', () => {
    expect(pathsIn(userServiceView, 'live')).toMatchObject({
      namespace: 'shop-live',
      declared: true,
      variableCount: 2,
      warningCount: 0,
      paths: [
        {
          path: 'acme/user-service/live/config',
          isConfigPath: true,
          url: 'https://vault.eu1.infra.example.test/ui/vault/secrets/secret/kv/acme%2Fuser-service%2Flive%2Fconfig/details',
          command: 'vault kv get -mount=secret acme/user-service/live/config',
          variables: [
            {
              name: 'DATABASE_URL',
              href: 'https://gitlab.example.test/acme/services/user-service/-/blob/main/.cicd/live.yaml#L27',
            },
            {
              name: 'TOKEN_SIGNING_KEY',
              href: 'https://gitlab.example.test/acme/services/user-service/-/blob/main/.cicd/live.yaml#L28',
            },
          ],
        },
      ],
    });
  });

  it('links what all services start from to the platform repository', () => {
    const { configuration } = userServiceView;
    const { paths } = pathsIn(
      {
        ...userServiceView,
        configuration: {
          ...configuration!,
          environments: configuration!.environments.map(environment => ({
            ...environment,
            secrets: [
              {
                variable: 'SENTRY_DSN',
                path: '/acme/user-service/dev/config',
                position: { file: 'shared/k8app-defaults.yaml', line: 8 },
                isShared: true,
              },
            ],
          })),
        },
      },
      'dev',
    );
    expect(paths[0].variables[0].href).toBe(
      'https://gitlab.example.test/acme/infra/shop/gitops-config/-/blob/main/shared/k8app-defaults.yaml#L8',
    );
  });

  it.each([
    ['show', 'secrets/secret/show/acme/user-service/dev/config'],
    ['kv', 'secrets/secret/kv/acme%2Fuser-service%2Fdev%2Fconfig/details'],
    [
      'secrets-engines',
      'secrets-engines/secret/kv/acme%2Fuser-service%2Fdev%2Fconfig/details',
    ],
  ] as const)(
    'links to the Vault of the environment in the style %s',
    (style, path) => {
      const view = {
        ...userServiceView,
        model: {
          ...userServiceView.model,
          environments: userServiceView.model.environments.map(environment => ({
            ...environment,
            links: {
              vault: {
                baseUrl: `https://vault-${environment.name}.example.test`,
                style,
              },
            },
          })),
        },
      };
      expect(pathsIn(view, 'dev').paths[0].url).toBe(
        `https://vault-dev.example.test/ui/vault/${path}`,
      );
      expect(pathsIn(view, 'live').paths[0].url).toMatch(
        /^https:\/\/vault-live\.example\.test\//,
      );
    },
  );

  it('names the namespace of the environment in link and command', () => {
    const { model } = userServiceView;
    const view = {
      ...userServiceView,
      model: {
        ...model,
        environments: model.environments.map(environment => ({
          ...environment,
          links: {
            ...environment.links,
            vaultNamespace: `acme-${environment.name}`,
          },
        })),
      },
    };
    expect(pathsIn(view, 'live').paths[0]).toMatchObject({
      url: expect.stringMatching(/\/details\?namespace=acme-live$/),
      command:
        'vault kv get -namespace=acme-live -mount=secret acme/user-service/live/config',
    });
  });

  it('finds the path of another environment', () => {
    const qa = pathsIn(paymentServiceView, 'qa');
    expect(
      qa.paths.find(({ path }) => path === 'acme/payment-service/dev/config')
        ?.finding,
    ).toEqual({ code: 'other-environment', environment: 'dev' });
    expect(pathsIn(paymentServiceView, 'dev').warningCount).toBe(0);
  });

  it('finds a relative path and says that paths overwrite each other', () => {
    const qa = pathsIn(paymentServiceView, 'qa');
    expect(
      qa.paths.find(
        ({ path }) => path === 'shop-qa/payment-service/qa/database',
      )?.finding,
    ).toEqual({ code: 'relative-outside-policy' });
    expect(qa.clobberedSecret).toBe('payment-service');
    expect(qa.warningCount).toBe(3);
  });

  it('follows the rules of chart 3.9', () => {
    const { model } = paymentServiceView;
    const qa = pathsIn(
      {
        ...paymentServiceView,
        model: { ...model, chart: { ...model.chart, version: '3.9.0' } },
      },
      'qa',
    );
    expect(qa.paths.map(({ path, finding }) => [path, finding?.code])).toEqual([
      ['acme/payment-service/qa/config', undefined],
      ['acme/payment-service/dev/config', 'other-environment'],
      ['database', 'outside-policy'],
    ]);
    expect(qa.clobberedSecret).toBeUndefined();
  });

  it('accepts a relative path that the policy happens to cover', () => {
    const { model } = paymentServiceView;
    const qa = pathsIn(
      {
        ...paymentServiceView,
        model: { ...model, vaultPathPrefix: 'shop-qa' },
      },
      'qa',
    );
    expect(
      qa.paths.find(({ path }) => path.endsWith('/database'))?.finding,
    ).toEqual({ code: 'relative' });
  });

  it('has the path of the service where nothing is declared', () => {
    const live = pathsIn(paymentServiceView, 'live');
    expect(live.declared).toBe(false);
    expect(live.paths).toEqual([
      expect.objectContaining({
        path: 'acme/payment-service/live/config',
        variables: [],
      }),
    ]);
  });

  it('has paths and policies where the repository cannot be read', () => {
    expect(pathsIn(legacyReportsView, 'dev')).toMatchObject({
      declared: undefined,
      namespacePolicy: {
        policy: 'shop-dev-read',
        role: 'shop-dev-default',
        pathPattern: 'secret/data/acme/+/dev/+',
      },
      servicePolicy: {
        policy: 'acme-legacy-reports-dev',
        role: 'legacy-reports-dev',
      },
      paths: [{ path: 'acme/legacy-reports/dev/config', url: undefined }],
      warningCount: 0,
    });
  });
});
