import type {
  BackstageCredentials,
  BackstageUserPrincipal,
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  NotAllowedError,
  ServiceUnavailableError,
  toError,
} from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  applicationName,
  linksOf,
  platformDeploymentsReadPermission,
  type DeployedService,
  type PlatformDeployments,
  type PlatformModel,
  type PlatformService,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { PlatformReader } from '@gitops-platform/backstage-plugin-gitops-platform-node';
import { applicationNamed } from '../sources/argocd/applicationNamed';
import type {
  ApplicationsByService,
  ArgocdSource,
} from '../sources/argocd/ArgocdSource';
import { imageTags } from './imageTags';
import type { ServiceEntities } from './ServiceEntities';

interface Access {
  credentials: BackstageCredentials<BackstageUserPrincipal>;
  signal?: AbortSignal;
}

/**
 * Tells what Argo CD says of all services of a platform. Each Argo CD is asked
 * for the platform as a whole, and the catalog once for each person.
 */
export class PlatformDeploymentsService {
  readonly #argocd: ArgocdSource;
  readonly #entities: ServiceEntities;
  readonly #logger: LoggerService;
  readonly #permissions: PermissionsService;
  readonly #platforms: Pick<PlatformReader, 'read' | 'settingsOf'>;

  constructor(options: {
    argocd: ArgocdSource;
    entities: ServiceEntities;
    logger: LoggerService;
    permissions: PermissionsService;
    platforms: Pick<PlatformReader, 'read' | 'settingsOf'>;
  }) {
    this.#argocd = options.argocd;
    this.#entities = options.entities;
    this.#logger = options.logger;
    this.#permissions = options.permissions;
    this.#platforms = options.platforms;
  }

  /**
   * @param name - key of the platform
   * @throws NotAllowedError where the user lacks the permission.
   * @throws NotFoundError where no platform of that name is configured.
   * @throws ServiceUnavailableError where its repository cannot be read.
   */
  async deploymentsOf(
    name: string,
    access: Access,
  ): Promise<PlatformDeployments> {
    await this.#authorize(access.credentials);
    const model = await this.#read(name, access.signal);
    const environments = model.environments
      .filter(({ enabled }) => enabled)
      .map(environment => environment.name);
    const [entities, ...states] = await Promise.all([
      this.#entities.of(model, access.credentials),
      ...environments.map(environment =>
        this.#argocd.applications(model, environment),
      ),
    ]);
    return {
      platform: model.name,
      title: model.title,
      environments: environments.map((environment, index) => ({
        environment,
        links: { argocd: linksOf(model, environment).argocd },
        reading: states[index].reading,
      })),
      entitiesReading: entities.reading,
      services: model.services.map(service => {
        const entityRef = entities.value?.get(service.name);
        return {
          service: service.name,
          ...(entityRef && { entityRef }),
          applications: environments.map((environment, index) =>
            stateOf(model, service, environment, states[index].value),
          ),
        };
      }),
    };
  }

  async #authorize(credentials: BackstageCredentials): Promise<void> {
    const permission = platformDeploymentsReadPermission;
    const [decision] = await this.#permissions.authorize([{ permission }], {
      credentials,
    });
    if (decision.result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(`You lack the permission ${permission.name}`);
    }
  }

  async #read(name: string, signal?: AbortSignal): Promise<PlatformModel> {
    this.#platforms.settingsOf(name);
    try {
      return await this.#platforms.read(name, { signal });
    } catch (error) {
      signal?.throwIfAborted();
      const { message } = toError(error);
      this.#logger.warn(`The platform '${name}' cannot be read: ${message}`);
      throw new ServiceUnavailableError(
        `The platform '${name}' cannot be read: ${message}`,
        error,
      );
    }
  }
}

function stateOf(
  model: PlatformModel,
  { name, repoUrl }: PlatformService,
  environment: string,
  applications: ApplicationsByService | undefined,
): DeployedService['applications'][number] {
  const links = linksOf(model, environment);
  const application = applicationNamed(
    links,
    applications?.[name],
    applicationName(name, environment),
  );
  if (!application) {
    return null;
  }
  const { namespace, sync, health, images } = application;
  return {
    ...(namespace !== links.argocd?.namespace && { namespace }),
    sync,
    health,
    imageTags: imageTags(images, repoUrl),
  };
}
