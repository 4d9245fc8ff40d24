import type { Entity } from '@backstage/catalog-model';
import { PLATFORM_ANNOTATION } from './annotations';
import { descriptorRepository, sourceRepositories } from './repositories';

/**
 * Whether it makes sense to ask which platform an entity belongs to: it is a
 * Component, and it names a platform or a repository (source location, GitLab
 * project, or the location of its descriptor). Meant for the filters of cards
 * and tabs; whether there really is a platform, `findServiceOfEntity` tells.
 *
 * @public
 */
export function isPlatformEntity(entity: Entity): boolean {
  return (
    entity.kind.toLowerCase() === 'component' &&
    (Boolean(entity.metadata.annotations?.[PLATFORM_ANNOTATION]) ||
      sourceRepositories(entity).length > 0 ||
      descriptorRepository(entity) !== undefined)
  );
}
