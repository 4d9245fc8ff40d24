import type {
  AuthService,
  BackstageCredentials,
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { ANNOTATION_LOCATION } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  validateServiceName,
  type PlatformModel,
  type ServiceNameCheck,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  checkNewService,
  serviceFacts,
  type NewServiceCheck,
  type PlatformReader,
} from '@gitops-platform/backstage-plugin-gitops-platform-node';
import { readModel } from '../views';
import { authorizeCreation } from './authorizeCreation';

export interface Access {
  credentials: BackstageCredentials;
  signal?: AbortSignal;
}

/**
 * Tells whether a name is free. Git host and catalog are asked as the portal, so
 * that what a person cannot see counts as taken too; that it is taken is all
 * that is told of it.
 */
export class ServiceNameService {
  constructor(
    private readonly options: {
      auth: AuthService;
      catalog: CatalogService;
      logger: LoggerService;
      permissions: PermissionsService;
      platforms: Pick<PlatformReader, 'read' | 'settingsOf' | 'repositories'>;
    },
  ) {}

  /**
   * @throws NotAllowedError where the user lacks the permission.
   * @throws NotFoundError where no platform of that name is configured.
   * @throws ServiceUnavailableError where its repository cannot be read.
   */
  async check(
    platform: string,
    name: string,
    { credentials, signal }: Access,
  ): Promise<ServiceNameCheck> {
    await authorizeCreation(this.options.permissions, credentials);
    const model = await readModel(this.options.platforms, platform, signal);
    const repositoryUrl = serviceFacts(model, name).webUrl;
    const { problems, registered } = await this.#platformState(
      model,
      name,
      signal,
    );
    if (problems.length > 0) {
      // Not even a name, or taken: nobody else has to be asked.
      return {
        name,
        problems,
        registered,
        repositoryUrl,
        repository: 'unknown',
        catalog: 'unknown',
      };
    }
    const [repository, catalog] = await Promise.all([
      this.repositoryState(model, name, signal),
      this.#catalogState(name, repositoryUrl),
    ]);
    return { name, problems, registered, repositoryUrl, repository, catalog };
  }

  /** What the platform has counts as taken while it is unknown who made it. */
  async #platformState(
    model: PlatformModel,
    name: string,
    signal?: AbortSignal,
  ): Promise<NewServiceCheck> {
    try {
      const { repositories } = this.options.platforms;
      return await checkNewService(repositories, model, name, { signal });
    } catch (error) {
      this.#unknown(`the repository of ${name}`, error);
      return {
        problems: validateServiceName(name, { model }),
        registered: false,
      };
    }
  }

  /** What is at the address of the repository of a new service. */
  async repositoryState(
    model: PlatformModel,
    name: string,
    signal?: AbortSignal,
  ): Promise<ServiceNameCheck['repository']> {
    const repoUrl = serviceFacts(model, name).cloneUrl;
    return this.stateAt(model, { name, repoUrl }, signal);
  }

  /** What is at the address of a repository that is to be made. */
  async stateAt(
    model: PlatformModel,
    { name, repoUrl }: { name: string; repoUrl: string },
    signal?: AbortSignal,
  ): Promise<ServiceNameCheck['repository']> {
    try {
      const state = await this.options.platforms.repositories.look({
        platform: model.name,
        name,
        repoUrl,
        signal,
      });
      return (
        {
          absent: 'free',
          empty: 'unfinished',
          own: 'unfinished',
          other: 'taken',
        } as const
      )[state];
    } catch (error) {
      return this.#unknown(`the repository of ${name}`, error);
    }
  }

  async #catalogState(
    name: string,
    repositoryUrl: string,
  ): Promise<ServiceNameCheck['catalog']> {
    try {
      const entity = await this.options.catalog.getEntityByRef(
        { kind: 'Component', namespace: 'default', name },
        { credentials: await this.options.auth.getOwnServiceCredentials() },
      );
      const location = entity?.metadata.annotations?.[ANNOTATION_LOCATION];
      return !entity || location?.startsWith(`url:${repositoryUrl}/`)
        ? 'free'
        : 'taken';
    } catch (error) {
      return this.#unknown(`component ${name}`, error);
    }
  }

  #unknown(what: string, error: unknown): 'unknown' {
    this.options.logger.warn(
      `Cannot tell whether ${what} exists: ${toError(error).message}`,
    );
    return 'unknown';
  }
}
