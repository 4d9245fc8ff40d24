import type {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import {
  stringifyEntityRef,
  type CompoundEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { NotFoundError, toError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  findServiceOfEntity,
  PLATFORM_ANNOTATION,
  type EntityPlatformView,
  type EntityServiceResult,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { PlatformReader } from '@gitops-platform/backstage-plugin-gitops-platform-node';
import { modelOfService } from './modelOfService';
import { readPlatforms, type ReadPlatforms } from './readPlatforms';
import { readConfiguration } from './readConfiguration';

/**
 * Tells what the platforms say about a catalog entity.
 *
 * Platform and service are found here, from the entity as the catalog shows it
 * to the user: a browser cannot ask for the paths of somebody else's service.
 */
export class EntityViewService {
  readonly #catalog: CatalogService;
  readonly #platforms: PlatformReader;
  readonly #trustedLocations: readonly string[];
  readonly #logger: LoggerService;

  constructor(options: {
    catalog: CatalogService;
    platforms: PlatformReader;
    trustedLocations: readonly string[];
    logger: LoggerService;
  }) {
    this.#catalog = options.catalog;
    this.#platforms = options.platforms;
    this.#trustedLocations = options.trustedLocations;
    this.#logger = options.logger;
  }

  /**
   * @param signal - ends the wait for the git host when the request is gone
   * @throws NotFoundError when the catalog has no such entity, or does not
   * show it to the user.
   */
  async viewOf(
    ref: CompoundEntityRef,
    options: { credentials: BackstageCredentials; signal?: AbortSignal },
  ): Promise<EntityPlatformView> {
    const { credentials, signal } = options;
    const entityRef = stringifyEntityRef(ref);
    const entity = await this.#catalog.getEntityByRef(entityRef, {
      credentials,
    });
    if (!entity) {
      throw new NotFoundError(
        `The catalog has no entity '${entityRef}', or does not show it to you`,
      );
    }

    const { result, mergeRequestUrl } = await this.#serviceOf(entity, signal);
    if (!result.found) {
      return {
        status: 'problem',
        entityRef,
        problem: {
          ...result.problem,
          ...(mergeRequestUrl !== undefined && { mergeRequestUrl }),
        },
        sources: [
          result.problem.code === 'platform-unreadable'
            ? {
                source: 'platform-repository',
                status: 'error',
                message: result.problem.message,
                hint: result.problem.hint,
              }
            : { source: 'platform-repository', status: 'ok' },
        ],
      };
    }

    const { configuration, source } = await readConfiguration(
      this.#platforms,
      result,
      { logger: this.#logger, signal },
    );
    return {
      status: 'ok',
      entityRef,
      model: modelOfService(result.model, result.service, configuration),
      service: result.service,
      ...(configuration ? { configuration } : {}),
      sources: [{ source: 'platform-repository', status: 'ok' }, source],
    };
  }

  /**
   * Who has just created a service waits for a merge, and has nothing to mend.
   * Once it is merged, a platform that was read before does not know it.
   */
  async #serviceOf(
    entity: Entity,
    signal?: AbortSignal,
  ): Promise<{ result: EntityServiceResult; mergeRequestUrl?: string }> {
    const result = await this.#knownServiceOf(entity, signal);
    if (result.found || !result.missing) {
      return { result };
    }
    const { platform, service } = result.missing;
    const mergeRequestUrl = await this.#registration(platform, service, signal);
    if (mergeRequestUrl !== undefined) {
      return { result, mergeRequestUrl };
    }
    this.#platforms.invalidate(platform);
    return { result: await this.#knownServiceOf(entity, signal) };
  }

  async #registration(
    platform: string,
    service: string,
    signal?: AbortSignal,
  ): Promise<string | undefined> {
    try {
      const open = await this.#platforms.delivery.openRegistration(
        platform,
        service,
        { signal },
      );
      return open?.url;
    } catch (error) {
      signal?.throwIfAborted();
      this.#logger.warn(
        `Cannot tell whether a merge request registers ${service} in ${platform}: ${
          toError(error).message
        }`,
      );
      return undefined;
    }
  }

  async #knownServiceOf(
    entity: Entity,
    signal?: AbortSignal,
  ): Promise<EntityServiceResult> {
    const configured = this.#platforms.list().map(({ name }) => name);
    const annotated =
      entity.metadata.annotations?.[PLATFORM_ANNOTATION]?.trim();
    if (!annotated) {
      return this.#find(entity, await this.#read(configured, signal));
    }

    // Other platforms, which may be slow or down, are none of this entity's
    // business, until it turns out that its own does not know it.
    const own = await this.#read(
      configured.filter(name => name === annotated),
      signal,
    );
    const others = configured.filter(name => name !== annotated);
    const result = this.#find(entity, {
      models: own.models,
      unreadable: [...own.unreadable, ...others.map(name => ({ name }))],
    });
    if (result.found || result.problem.code !== 'service-not-registered') {
      return result;
    }
    const rest = await this.#read(others, signal);
    return this.#find(entity, {
      models: [...own.models, ...rest.models],
      unreadable: [...own.unreadable, ...rest.unreadable],
    });
  }

  async #read(names: string[], signal?: AbortSignal): Promise<ReadPlatforms> {
    return readPlatforms(this.#platforms, names, {
      logger: this.#logger,
      signal,
    });
  }

  #find(
    entity: Entity,
    { models, unreadable }: ReadPlatforms,
  ): EntityServiceResult {
    return findServiceOfEntity(models, entity, {
      unreadable,
      trustedLocations: this.#trustedLocations,
    });
  }
}
