import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { PlatformModel, PlatformService } from '../model';
import { SERVICE_ANNOTATION } from './annotations';
import {
  findServiceOfEntity,
  type EntityServiceOptions,
} from './findServiceOfEntity';
import { descriptorRepository, sourceRepositories } from './repositories';
import { parseRepositoryAddress } from './RepositoryAddress';

/**
 * The entity of each service. Where several entities stand for one service, the
 * first is taken.
 *
 * @param entities - with kind, name, namespace and annotations
 * @param serviceOf - from `createServiceFinder`
 * @returns references by the names of services
 * @public
 */
export function entitiesOfServices(
  entities: readonly Entity[],
  serviceOf: (entity: Entity) => string | undefined,
): Map<string, string> {
  const refs = new Map<string, string>();
  for (const entity of entities) {
    const service = serviceOf(entity);
    if (service !== undefined && !refs.has(service)) {
      refs.set(service, stringifyEntityRef(entity));
    }
  }
  return refs;
}

/**
 * Finds the name of the service that an entity stands for, as
 * `findServiceOfEntity` does, in time that does not grow with the number of
 * services.
 *
 * @public
 */
export function createServiceFinder(
  model: PlatformModel,
  options: Pick<EntityServiceOptions, 'trustedLocations'> = {},
): (entity: Entity) => string | undefined {
  const byName = groupBy(model.services, ({ name }) => name);
  const byProject = groupBy(model.services, ({ repoUrl }) =>
    parseRepositoryAddress(repoUrl)?.project.toLowerCase(),
  );

  return entity => {
    // Only these can be what the entity stands for.
    const candidates = new Set(
      [
        byName.get(
          entity.metadata.annotations?.[SERVICE_ANNOTATION]?.trim() ||
            entity.metadata.name,
        ),
        ...[...sourceRepositories(entity), descriptorRepository(entity)].map(
          address => address && byProject.get(address.project.toLowerCase()),
        ),
      ].flatMap(services => services ?? []),
    );
    if (candidates.size === 0) {
      return undefined;
    }
    const result = findServiceOfEntity(
      [{ ...model, services: [...candidates] }],
      entity,
      options,
    );
    return result.found ? result.service.name : undefined;
  };
}

function groupBy(
  services: readonly PlatformService[],
  keyOf: (service: PlatformService) => string | undefined,
): Map<string, PlatformService[]> {
  const groups = new Map<string, PlatformService[]>();
  for (const service of services) {
    const key = keyOf(service);
    if (key !== undefined) {
      const group = groups.get(key) ?? [];
      group.push(service);
      groups.set(key, group);
    }
  }
  return groups;
}
