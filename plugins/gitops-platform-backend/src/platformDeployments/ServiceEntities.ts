import type {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  entitiesOfServices,
  type PlatformModel,
  type SourceReading,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';

/** Finds the catalog entities of a platform's services in one query. */
export class ServiceEntities {
  readonly #catalog: CatalogService;
  readonly #logger: LoggerService;
  readonly #trustedLocations: readonly string[];

  constructor(options: {
    catalog: CatalogService;
    logger: LoggerService;
    trustedLocations: readonly string[];
  }) {
    this.#catalog = options.catalog;
    this.#logger = options.logger;
    this.#trustedLocations = options.trustedLocations;
  }

  /**
   * The references by the names of services, of those entities that the user
   * may see. A catalog that does not answer is a reading, not an error.
   */
  async of(
    model: PlatformModel,
    credentials: BackstageCredentials,
  ): Promise<{ reading: SourceReading; value?: Map<string, string> }> {
    try {
      // Annotations cannot be picked one by one: their keys have dots.
      const { items } = await this.#catalog.getEntities(
        {
          filter: { kind: 'Component' },
          fields: [
            'kind',
            'metadata.name',
            'metadata.namespace',
            'metadata.annotations',
          ],
        },
        { credentials },
      );
      return {
        reading: { status: 'ok', readAt: new Date().toISOString() },
        value: entitiesOfServices(model, items, {
          trustedLocations: this.#trustedLocations,
        }),
      };
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
}
