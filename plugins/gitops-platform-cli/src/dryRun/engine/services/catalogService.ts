import { createServiceFactory } from '@backstage/backend-plugin-api';
import { InMemoryCatalogClient } from '@backstage/catalog-client/testUtils';
import {
  parseEntityRef,
  stringifyEntityRef,
  type CompoundEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';

class DryRunCatalog extends InMemoryCatalogClient {
  override async getEntityByRef(
    ref: string | CompoundEntityRef,
  ): Promise<Entity | undefined> {
    const found = await super.getEntityByRef(ref);
    const parsed = typeof ref === 'string' ? parseEntityRef(ref) : ref;
    return found ?? (isUser(parsed) ? standInUser(parsed) : undefined);
  }
}

function isUser({ kind }: CompoundEntityRef): boolean {
  return kind.toLocaleLowerCase('en-US') === 'user';
}

function standInUser({ namespace, name }: CompoundEntityRef): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: {
      namespace,
      name,
      uid: stringifyEntityRef({ kind: 'User', namespace, name }),
    },
    spec: {
      profile: { displayName: name, email: `${name}@example.test` },
      memberOf: [],
    },
  };
}

/**
 * A catalog with the given entities. A person who is not among them is there
 * nevertheless, with an address and a name that follow from the reference:
 * every real catalog knows who runs a template.
 */
export function catalogService(entities: Entity[]) {
  return createServiceFactory({
    service: catalogServiceRef,
    deps: {},
    factory: () => new DryRunCatalog({ entities }),
  });
}
