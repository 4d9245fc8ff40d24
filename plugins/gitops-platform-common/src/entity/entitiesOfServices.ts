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
 * The entity of each service, as `findServiceOfEntity` finds them, in time that
 * grows with the number of services and entities, not with their product.
 * Where several entities stand for one service, the first is taken.
 *
 * @param entities - with kind, name, namespace and annotations
 * @returns references by the names of services
 * @public
 */
export function entitiesOfServices(
  model: PlatformModel,
  entities: readonly Entity[],
  options: Pick<EntityServiceOptions, 'trustedLocations'> = {},
): Map<string, string> {
  const byName = groupBy(model.services, ({ name }) => name);
  const byProject = groupBy(model.services, ({ repoUrl }) =>
    parseRepositoryAddress(repoUrl)?.project.toLowerCase(),
  );

  const refs = new Map<string, string>();
  for (const entity of entities) {
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
    if (candidates.size > 0) {
      const result = findServiceOfEntity(
        [{ ...model, services: [...candidates] }],
        entity,
        options,
      );
      if (result.found && !refs.has(result.service.name)) {
        refs.set(result.service.name, stringifyEntityRef(entity));
      }
    }
  }
  return refs;
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
