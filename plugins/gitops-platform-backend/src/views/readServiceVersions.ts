import {
  NotFoundError,
  ServiceUnavailableError,
  toError,
} from '@backstage/errors';
import {
  serviceNamed,
  type PlatformModel,
  type ServiceConfiguration,
  type ServiceVersions,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { PlatformReader } from '@gitops-platform/backstage-plugin-gitops-platform-node';

/**
 * The versions of a service for a form that moves one from an environment to
 * another. It holds nothing else of the service's configuration: who may see a
 * platform need not see the secret paths of every service.
 *
 * @throws NotFoundError where the platform has no such service.
 * @throws ServiceUnavailableError where the repository of the service cannot be read.
 */
export async function readServiceVersions(
  platforms: PlatformReader,
  model: PlatformModel,
  service: string,
  options: { signal?: AbortSignal },
): Promise<ServiceVersions> {
  if (!serviceNamed(model, service)) {
    throw new NotFoundError(
      `The platform '${model.name}' has no service '${service}'`,
    );
  }
  const configuration = await read(platforms, model, service, options);
  return {
    service,
    repositoryUrl: configuration.repositoryUrl,
    branch: configuration.branch,
    environments: model.environments
      .filter(({ enabled }) => enabled)
      .map(({ name, autoSync }) => {
        const values = configuration.environments.find(
          ({ environment }) => environment === name,
        );
        return {
          environment: name,
          autoSync,
          declared: values?.declared ?? false,
          ...(values?.declared && values.imageTag
            ? { imageTag: values.imageTag }
            : {}),
        };
      }),
  };
}

/**
 * What is wrong with the repository is not the fault of the request: a missing
 * repository must not look like a missing service.
 */
async function read(
  platforms: PlatformReader,
  model: PlatformModel,
  service: string,
  options: { signal?: AbortSignal },
): Promise<ServiceConfiguration> {
  try {
    return await platforms.readService(model, service, options);
  } catch (error) {
    throw new ServiceUnavailableError(
      `The versions of '${service}' cannot be read: ${toError(error).message}`,
      error,
    );
  }
}
