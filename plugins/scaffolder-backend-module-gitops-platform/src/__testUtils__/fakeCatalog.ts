import type { Entity } from '@backstage/catalog-model';
import { ConflictError } from '@backstage/errors';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';

/** What every location holds, unless a test says otherwise. */
export const REGISTERED: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'gift-service' },
};

/** What a dry run of the real catalog tells first. */
const LOCATION: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Location',
  metadata: { name: 'generated-x' },
};

/**
 * A catalog that takes locations as the real one does: twice only where it is
 * told to refresh.
 *
 * @param entities - what it has already
 * @param found - what every location holds
 */
export function fakeCatalog(
  entities: Entity[] = [],
  found: Entity[] = [REGISTERED],
) {
  const targets = new Set<string>();
  return catalogServiceMock.mock({
    getEntityByRef: async () => entities[0],
    addLocation: async ({ type = 'url', target, dryRun, onConflict }) => {
      const exists = targets.has(target);
      if (!dryRun) {
        if (exists && onConflict !== 'refresh') {
          throw new ConflictError(`Location ${type}:${target} already exists`);
        }
        targets.add(target);
      }
      return {
        location: { id: target, type, target, entityRef: 'location:default/x' },
        entities: dryRun ? [LOCATION, ...found] : [],
        exists,
      };
    },
  });
}
