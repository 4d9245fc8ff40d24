import type { Entity } from '@backstage/catalog-model';
import type {
  CatalogProcessor,
  CatalogProcessorCache,
} from '@backstage/plugin-catalog-node';
import {
  findServiceOfEntity,
  isPlatformEntity,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  missingAnnotations,
  withAnnotations,
} from './annotations/platformAnnotations';
import type { ReadablePlatforms } from './platforms/ReadablePlatforms';

const CACHE_KEY = 'annotations';

/** After the processors that derive locations and slugs, whose priority is 20. */
const PRIORITY = 50;

/**
 * Connects Components with their service in a platform by annotations; see the README for which.
 *
 * What it added last is kept in the processing cache, so that a platform that cannot be read for a
 * while does not take the annotations away.
 */
export class GitopsPlatformProcessor implements CatalogProcessor {
  /** @param trustedLocations - where entities may stand for any service */
  constructor(
    private readonly platforms: Pick<ReadablePlatforms, 'read'>,
    private readonly trustedLocations: readonly string[],
  ) {}

  getProcessorName(): string {
    return 'GitopsPlatformProcessor';
  }

  getPriority(): number {
    return PRIORITY;
  }

  async preProcessEntity(
    entity: Entity,
    _location: unknown,
    _emit: unknown,
    _originLocation: unknown,
    cache: CatalogProcessorCache,
  ): Promise<Entity> {
    if (!isPlatformEntity(entity)) {
      return entity;
    }
    const { models, unreadable } = await this.platforms.read();
    const result = findServiceOfEntity(models, entity, {
      unreadable,
      trustedLocations: this.trustedLocations,
    });
    if (result.found) {
      const added = missingAnnotations(entity, result.model, result.service);
      await cache.set(CACHE_KEY, added);
      return withAnnotations(entity, added);
    }
    if (result.problem.code === 'platform-unreadable') {
      const known = await cache.get<Record<string, string>>(CACHE_KEY);
      return withAnnotations(entity, known ?? {});
    }
    await cache.set(CACHE_KEY, {});
    return entity;
  }
}
