import type { EntityPlatformView } from '../api';
import type {
  PlatformModel,
  SecretDeclaration,
  ServiceConfiguration,
} from '../model';
import { examplePlatform } from './examplePlatform';

/** @public */
export type ExampleView = Extract<EntityPlatformView, { status: 'ok' }>;

function secret(
  variable: string,
  path: string,
  file: string,
  line: number,
): SecretDeclaration {
  return { variable, path, position: { file, line } };
}

function viewOf(
  serviceName: string,
  configuration: ServiceConfiguration | undefined,
): ExampleView {
  const service = examplePlatform.services.find(
    candidate => candidate.name === serviceName,
  )!;
  const model: PlatformModel = {
    ...examplePlatform,
    services: [service],
    previews: examplePlatform.previews && {
      ...examplePlatform.previews,
      services: examplePlatform.previews.services.filter(
        entry => entry.service === serviceName,
      ),
    },
  };
  return {
    status: 'ok',
    entityRef: `component:default/${serviceName}`,
    model,
    service,
    configuration,
    sources: [
      { source: 'platform-repository', status: 'ok' },
      configuration
        ? { source: 'service-repository', status: 'ok' }
        : {
            source: 'service-repository',
            status: 'error',
            message: `There is no repository ${service.repoUrl}.`,
            hint: 'Create the repository or correct repoURL in platform/core.yaml.',
          },
    ],
  };
}

/**
 * A service in good order: secrets in every environment, previews enabled.
 * @public
 */
export const userServiceView: ExampleView = viewOf('user-service', {
  service: 'user-service',
  repositoryUrl: 'https://gitlab.example.test/acme/services/user-service',
  branch: 'main',
  revision: '1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d',
  files: [
    '.cicd/default.yaml',
    '.cicd/dev.yaml',
    '.cicd/qa.yaml',
    '.cicd/live.yaml',
  ],
  environments: [
    {
      environment: 'dev',
      declared: true,
      appName: 'user-service',
      imageTag: '4be1c07d',
      imageRepository:
        'registry.gitlab.example.test/acme/services/user-service',
      replicas: 1,
      hostnames: [],
      secrets: [
        secret(
          'DATABASE_URL',
          '/acme/user-service/dev/config',
          '.cicd/dev.yaml',
          23,
        ),
        secret(
          'TOKEN_SIGNING_KEY',
          '/acme/user-service/dev/config',
          '.cicd/dev.yaml',
          24,
        ),
      ],
    },
    {
      environment: 'qa',
      declared: true,
      appName: 'user-service',
      imageTag: 'v2.8.0-rc.2',
      replicas: 1,
      hostnames: [],
      secrets: [
        secret(
          'DATABASE_URL',
          '/acme/user-service/qa/config',
          '.cicd/qa.yaml',
          20,
        ),
      ],
    },
    {
      environment: 'live',
      declared: true,
      appName: 'user-service',
      imageTag: 'v2.7.3',
      replicas: 3,
      hostnames: [],
      secrets: [
        secret(
          'DATABASE_URL',
          '/acme/user-service/live/config',
          '.cicd/live.yaml',
          27,
        ),
        secret(
          'TOKEN_SIGNING_KEY',
          '/acme/user-service/live/config',
          '.cicd/live.yaml',
          28,
        ),
      ],
    },
  ],
});

/**
 * A service in trouble: a secret path of `dev` declared for every environment,
 * a relative path, an environment without values file, previews switched off.
 * @public
 */
export const paymentServiceView: ExampleView = viewOf('payment-service', {
  service: 'payment-service',
  repositoryUrl: 'https://gitlab.example.test/acme/services/payment-service',
  branch: 'main',
  revision: '2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e',
  files: ['.cicd/default.yaml', '.cicd/dev.yaml', '.cicd/qa.yaml'],
  environments: [
    {
      environment: 'dev',
      declared: true,
      appName: 'payment-service',
      imageTag: '77a0b1c2',
      hostnames: [],
      secrets: [
        secret(
          'PROVIDER_KEY',
          '/acme/payment-service/dev/config',
          '.cicd/default.yaml',
          31,
        ),
      ],
    },
    {
      environment: 'qa',
      declared: true,
      appName: 'payment-service',
      imageTag: 'v1.0.4',
      hostnames: [],
      secrets: [
        secret(
          'PROVIDER_KEY',
          '/acme/payment-service/dev/config',
          '.cicd/default.yaml',
          31,
        ),
        secret('DATABASE_URL', 'database', '.cicd/qa.yaml', 12),
      ],
    },
    {
      environment: 'live',
      declared: false,
      appName: 'payment-service',
      hostnames: [],
      secrets: [],
    },
  ],
});

/**
 * A service of the platform whose repository does not exist, on a platform
 * that publishes no tools.
 * @public
 */
export const legacyReportsView: ExampleView = (() => {
  const view = viewOf('legacy-reports', undefined);
  const environments = view.model.environments.map(environment => ({
    ...environment,
    links: {},
  }));
  return { ...view, model: { ...view.model, environments, serviceGroups: [] } };
})();

/** @public */
export const exampleViews: ExampleView[] = [
  userServiceView,
  paymentServiceView,
  legacyReportsView,
];
