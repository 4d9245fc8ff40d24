import type {
  PlatformModel,
  PlatformService,
  ServiceConfiguration,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { examplePlatform } from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';

/** Services of the platform. */
export const SERVICES = 10_000;

/** Those of them that are in the catalog and looked at. */
export const ENTITIES = 1_000;

export const GITLAB_HOST = 'gitlab.example.test';

export function serviceName(index: number): string {
  return `service-${index}`;
}

export function repositoryOf(name: string): string {
  return `https://${GITLAB_HOST}/acme/services/${name}`;
}

/** The example platform with as many services as a large organisation has. */
export function largePlatform(): PlatformModel {
  const services = Array.from({ length: SERVICES }, (_, index) =>
    serviceOf(serviceName(index)),
  );
  return {
    ...examplePlatform,
    services,
    previews: {
      ...examplePlatform.previews!,
      services: services.map(({ name, repoUrl }) => ({
        ...examplePlatform.previews!.services[0],
        service: name,
        repoUrl,
        appNameBase: name,
      })),
    },
  };
}

function serviceOf(name: string): PlatformService {
  return {
    name,
    syncWave: '0',
    repoUrl: `${repositoryOf(name)}.git`,
    path: '.cicd',
  };
}

/** Two secrets at the service's own path in each environment. */
export function configurationOf(
  model: PlatformModel,
  service: string,
): ServiceConfiguration {
  return {
    service,
    repositoryUrl: repositoryOf(service),
    branch: 'main',
    revision: '1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d',
    files: ['.cicd/default.yaml'],
    environments: model.environments.map(({ name }) => ({
      environment: name,
      declared: true,
      appName: service,
      imageTag: 'v1.0.0',
      replicas: 2,
      hostnames: [],
      secrets: ['DATABASE_URL', 'API_KEY'].map((variable, index) => ({
        variable,
        path: `/acme/${service}/${name}/config`,
        position: { file: `.cicd/${name}.yaml`, line: 20 + index },
      })),
    })),
  };
}
