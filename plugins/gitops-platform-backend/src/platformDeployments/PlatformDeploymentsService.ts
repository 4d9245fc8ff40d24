import type {
  BackstageCredentials,
  BackstageUserPrincipal,
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError, ServiceUnavailableError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  linksOf,
  platformDeploymentsReadPermission,
  type PlatformDeployments,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { ArgocdSource } from '../sources/argocd/ArgocdSource';
import type { PageReader } from '../views';
import type { ServiceEntities } from './ServiceEntities';
import { ServiceStates } from './ServiceStates';

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
  readonly #reader: PageReader;
  readonly #states = new ServiceStates();

  constructor(options: {
    argocd: ArgocdSource;
    entities: ServiceEntities;
    logger: LoggerService;
    permissions: PermissionsService;
    reader: PageReader;
  }) {
    this.#argocd = options.argocd;
    this.#entities = options.entities;
    this.#logger = options.logger;
    this.#permissions = options.permissions;
    this.#reader = options.reader;
  }

  /**
   * @param name - key of the platform
   * @throws NotAllowedError where the user lacks the permission.
   * @throws NotFoundError where no platform of that name is configured.
   * @throws ServiceUnavailableError where its repository cannot be read and was not read before.
   */
  async deploymentsOf(
    name: string,
    access: Access,
  ): Promise<PlatformDeployments> {
    await this.#authorize(access.credentials);
    const { reading, model } = await this.#read(name, access.signal);
    const environments = model.environments
      .filter(({ enabled }) => enabled)
      .map(environment => environment.name);
    const [entities, ...readings] = await Promise.all([
      this.#entities.of(model, access.credentials),
      ...environments.map(environment =>
        this.#argocd.applications(model, environment),
      ),
    ]);
    const states = this.#states.of(
      model,
      environments,
      readings.map(({ value }) => value),
    );
    return {
      platform: model.name,
      title: model.title,
      environments: environments.map((environment, index) => ({
        environment,
        links: { argocd: linksOf(model, environment).argocd },
        reading: readings[index].reading,
      })),
      platformReading: reading,
      entitiesReading: entities.reading,
      services: states.map(({ service, applications }) => {
        const entityRef = entities.value?.get(service);
        return { service, ...(entityRef && { entityRef }), applications };
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

  async #read(name: string, signal?: AbortSignal) {
    const { reading, value } = await this.#reader.platform(name, signal);
    if (reading.status !== 'ok') {
      this.#logger.warn(
        `The platform '${name}' cannot be read: ${reading.message}`,
      );
    }
    if (!value) {
      throw new ServiceUnavailableError(
        `The platform '${name}' cannot be read: ${reading.message}`,
      );
    }
    return { reading, model: value };
  }
}
