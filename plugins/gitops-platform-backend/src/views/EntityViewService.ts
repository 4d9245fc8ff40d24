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
  type PlatformModel,
  type PlatformService,
  type ServiceConfiguration,
  type SourceReading,
  type SourceStatus,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { PlatformReader } from '@gitops-platform/backstage-plugin-gitops-platform-node';
import { modelOfService } from './modelOfService';
import type { PageReader } from './PageReader';
import { readPlatforms, type ReadPlatforms } from './readPlatforms';
import { readConfiguration } from './readConfiguration';
import { sourceStatus } from './sourceStatus';

interface ViewOptions {
  credentials: BackstageCredentials;
  signal?: AbortSignal;
}

interface Found {
  result: EntityServiceResult;
  readings: ReadPlatforms['readings'];
  /** Of the open merge request that registers the service. */
  mergeRequestUrl?: string;
}

interface FoundService {
  entityRef: string;
  model: PlatformModel;
  service: PlatformService;
  reading: SourceReading;
}

type ProblemView = Extract<EntityPlatformView, { status: 'problem' }>;

/**
 * Tells what the platforms say about a catalog entity.
 *
 * Platform and service are found here, from the entity as the catalog shows it
 * to the user: a browser cannot ask for the paths of somebody else's service.
 */
export class EntityViewService {
  readonly #catalog: CatalogService;
  readonly #platforms: Pick<PlatformReader, 'list' | 'delivery' | 'invalidate'>;
  readonly #reader: PageReader;
  readonly #trustedLocations: readonly string[];
  readonly #logger: LoggerService;

  constructor(options: {
    catalog: CatalogService;
    platforms: Pick<PlatformReader, 'list' | 'delivery' | 'invalidate'>;
    reader: PageReader;
    trustedLocations: readonly string[];
    logger: LoggerService;
  }) {
    this.#catalog = options.catalog;
    this.#platforms = options.platforms;
    this.#reader = options.reader;
    this.#trustedLocations = options.trustedLocations;
    this.#logger = options.logger;
  }

  /**
   * The service with the configuration from its own repository.
   *
   * @param signal - ends the wait for the git host when the request is gone
   * @throws NotFoundError when the catalog has no such entity, or does not
   * show it to the user.
   */
  async viewOf(
    ref: CompoundEntityRef,
    options: ViewOptions,
  ): Promise<EntityPlatformView> {
    const found = await this.#look(ref, options);
    if ('problem' in found) {
      return found;
    }
    const { configuration, source } = await readConfiguration(
      this.#reader,
      found,
      { logger: this.#logger, signal: options.signal },
    );
    return viewOfFound(found, [source], configuration);
  }

  /**
   * The service as the platform knows it, without a look into its repository.
   *
   * @throws as `viewOf`
   */
  async serviceOf(
    ref: CompoundEntityRef,
    options: ViewOptions,
  ): Promise<EntityPlatformView> {
    const found = await this.#look(ref, options);
    return 'problem' in found ? found : viewOfFound(found, []);
  }

  async #look(
    ref: CompoundEntityRef,
    { credentials, signal }: ViewOptions,
  ): Promise<FoundService | ProblemView> {
    const entityRef = stringifyEntityRef(ref);
    const entity = await this.#catalog.getEntityByRef(entityRef, {
      credentials,
    });
    if (!entity) {
      throw new NotFoundError(
        `The catalog has no entity '${entityRef}', or does not show it to you`,
      );
    }

    const { result, readings, mergeRequestUrl } = await this.#find(
      entity,
      signal,
    );
    if (result.found) {
      const { model, service } = result;
      const reading = readings.get(model.name) ?? { status: 'ok' };
      return { entityRef, model, service, reading };
    }
    const { code, message, hint } = result.problem;
    return {
      status: 'problem',
      entityRef,
      problem: {
        ...result.problem,
        ...(mergeRequestUrl !== undefined && { mergeRequestUrl }),
      },
      sources: [
        code === 'platform-unreadable'
          ? { source: 'platform-repository', status: 'error', message, hint }
          : { source: 'platform-repository', status: 'ok' },
      ],
    };
  }

  /**
   * Who has just created a service waits for a merge, and has nothing to mend.
   * Once it is merged, a platform that was read before does not know it.
   */
  async #find(entity: Entity, signal?: AbortSignal): Promise<Found> {
    const known = await this.#findKnown(entity, signal);
    const { result, readings } = known;
    if (result.found || !result.missing) {
      return known;
    }
    const { platform, service } = result.missing;
    if (readings.get(platform)?.status !== 'ok') {
      // Its git host would keep the page waiting.
      return known;
    }
    const mergeRequestUrl = await this.#registration(platform, service, signal);
    if (mergeRequestUrl !== undefined) {
      return { ...known, mergeRequestUrl };
    }
    this.#platforms.invalidate(platform);
    return this.#findKnown(entity, signal);
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

  async #findKnown(entity: Entity, signal?: AbortSignal): Promise<Found> {
    const configured = this.#platforms.list().map(({ name }) => name);
    const annotated =
      entity.metadata.annotations?.[PLATFORM_ANNOTATION]?.trim();
    if (!annotated) {
      return this.#findAmong(entity, await this.#read(configured, signal));
    }

    // Other platforms, which may be slow or down, are none of this entity's
    // business, until it turns out that its own does not know it.
    const own = await this.#read(
      configured.filter(name => name === annotated),
      signal,
    );
    const others = configured.filter(name => name !== annotated);
    const found = this.#findAmong(entity, {
      ...own,
      unreadable: [...own.unreadable, ...others.map(name => ({ name }))],
    });
    if (
      found.result.found ||
      found.result.problem.code !== 'service-not-registered'
    ) {
      return found;
    }
    const rest = await this.#read(others, signal);
    return this.#findAmong(entity, {
      models: [...own.models, ...rest.models],
      unreadable: [...own.unreadable, ...rest.unreadable],
      readings: new Map([...own.readings, ...rest.readings]),
    });
  }

  async #read(names: string[], signal?: AbortSignal): Promise<ReadPlatforms> {
    return readPlatforms(this.#reader, names, {
      logger: this.#logger,
      signal,
    });
  }

  #findAmong(
    entity: Entity,
    { models, unreadable, readings }: ReadPlatforms,
  ): Found {
    const result = findServiceOfEntity(models, entity, {
      unreadable,
      trustedLocations: this.#trustedLocations,
    });
    return { result, readings };
  }
}

/** Models are for everybody; a view holds what concerns its service. */
function viewOfFound(
  { entityRef, model, service, reading }: FoundService,
  sources: SourceStatus[],
  configuration?: ServiceConfiguration,
): EntityPlatformView {
  return {
    status: 'ok',
    entityRef,
    model: modelOfService(model, service, configuration),
    service,
    ...(configuration ? { configuration } : {}),
    sources: [sourceStatus('platform-repository', reading), ...sources],
  };
}
