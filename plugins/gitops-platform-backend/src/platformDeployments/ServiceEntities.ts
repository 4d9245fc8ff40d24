import type {
  BackstageCredentials,
  BackstageUserPrincipal,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  createServiceFinder,
  entitiesOfServices,
  PLATFORM_ANNOTATION,
  type PlatformModel,
  type SourceReading,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { LRUCache } from 'lru-cache';

/** The references of entities by the names of their services. */
interface FoundEntities {
  reading: SourceReading;
  value: Map<string, string>;
}

interface Question {
  model: PlatformModel;
  credentials: BackstageCredentials<BackstageUserPrincipal>;
}

/** An answer of ten thousand services takes a megabyte. */
const MAXIMUM_KEPT = 100;

/**
 * Finds the catalog entities of a platform's services in one query: those that
 * the platform's annotation names, which the catalog module adds. What a person
 * may see is asked for once, however many of their pages are open.
 */
export class ServiceEntities {
  readonly #catalog: CatalogService;
  readonly #logger: LoggerService;
  readonly #trustedLocations: readonly string[];
  readonly #services = new WeakMap<
    PlatformModel,
    (entity: Entity) => string | undefined
  >();
  readonly #found: LRUCache<string, FoundEntities, Question>;

  constructor(options: {
    catalog: CatalogService;
    logger: LoggerService;
    /** How long an answer is served, in milliseconds. */
    freshFor: number;
    trustedLocations: readonly string[];
  }) {
    this.#catalog = options.catalog;
    this.#logger = options.logger;
    this.#trustedLocations = options.trustedLocations;
    this.#found = new LRUCache({
      max: MAXIMUM_KEPT,
      ttl: options.freshFor,
      fetchMethod: (_key, _stale, { context }) => this.#find(context),
      // Those who wait get their answer, though there is no room to keep it.
      ignoreFetchAbort: true,
    });
  }

  /**
   * The references by the names of services, of those entities that the user
   * may see. A catalog that does not answer is a reading, not an error.
   */
  async of(
    model: PlatformModel,
    credentials: BackstageCredentials<BackstageUserPrincipal>,
  ): Promise<Partial<FoundEntities> & Pick<FoundEntities, 'reading'>> {
    const key = JSON.stringify([
      model.name,
      credentials.principal.userEntityRef,
    ]);
    try {
      return await this.#found.forceFetch(key, {
        context: { model, credentials },
      });
    } catch (error) {
      const { message } = toError(error);
      this.#logger.warn(
        `The entities of the platform '${model.name}' cannot be found: ${message}`,
      );
      return {
        reading: {
          status: 'unavailable',
          message: `The catalog does not answer: ${message}`,
          hint: 'Look at the log of the backend; it is asked again by itself.',
        },
      };
    }
  }

  async #find({ model, credentials }: Question): Promise<FoundEntities> {
    const { items } = await this.#catalog.getEntities(
      {
        filter: {
          kind: 'Component',
          [`metadata.annotations.${PLATFORM_ANNOTATION}`]: model.name,
        },
        // Annotations cannot be picked one by one: their keys have dots.
        fields: [
          'kind',
          'metadata.name',
          'metadata.namespace',
          'metadata.etag',
          'metadata.annotations',
        ],
      },
      { credentials },
    );
    return {
      reading: { status: 'ok', readAt: new Date().toISOString() },
      value: entitiesOfServices(items, this.#serviceFinder(model)),
    };
  }

  /**
   * People see different entities, but what an entity stands for is the same for
   * all of them, until it or the platform changes.
   */
  #serviceFinder(model: PlatformModel) {
    let serviceOf = this.#services.get(model);
    if (!serviceOf) {
      serviceOf = remembered(
        createServiceFinder(model, {
          trustedLocations: this.#trustedLocations,
        }),
      );
      this.#services.set(model, serviceOf);
    }
    return serviceOf;
  }
}

/** Looks at an entity again when the catalog says that it has changed. */
function remembered(
  serviceOf: (entity: Entity) => string | undefined,
): (entity: Entity) => string | undefined {
  const known = new Map<string, { etag: string; service?: string }>();
  return entity => {
    const { etag } = entity.metadata;
    const ref = stringifyEntityRef(entity);
    const before = known.get(ref);
    if (before && before.etag === etag) {
      return before.service;
    }
    const service = serviceOf(entity);
    if (etag !== undefined) {
      known.set(ref, { etag, service });
    }
    return service;
  };
}
