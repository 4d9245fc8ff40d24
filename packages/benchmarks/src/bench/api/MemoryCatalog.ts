import type { Entity } from '@backstage/catalog-model';
import {
  ENTITIES,
  GITLAB_HOST,
  projectOf,
  serviceName,
  SERVICES,
} from './platform';

/** A catalog in memory, whose answers are made anew as those over HTTP are. */
export class MemoryCatalog {
  /** How often components were listed. */
  lists = 0;
  readonly #entities = new Map(
    Array.from({ length: ENTITIES }, (_, index) => {
      const name = serviceName(index);
      return [`component:default/${name}`, entityOf(name)];
    }),
  );
  /** The components of all services, with what the catalog module adds. */
  readonly #components = JSON.stringify(
    Array.from({ length: SERVICES }, (_, index) =>
      entityOf(serviceName(index), { 'gitops-platform.io/platform': 'shop' }),
    ),
  );

  async getEntityByRef(ref: string): Promise<Entity | undefined> {
    return this.#entities.get(ref);
  }

  async getEntities(): Promise<{ items: Entity[] }> {
    this.lists++;
    return { items: JSON.parse(this.#components) };
  }
}

/** Tied to its service by the repository, which is the longer way. */
function entityOf(
  name: string,
  annotations: Record<string, string> = {},
): Entity {
  const repository = `https://${GITLAB_HOST}/${projectOf(name)}`;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      etag: name,
      annotations: {
        'backstage.io/managed-by-location': `url:${repository}/-/blob/main/catalog-info.yaml`,
        'backstage.io/source-location': `url:${repository}/-/tree/main/`,
        ...annotations,
      },
    },
    spec: { type: 'service' },
  };
}
