import { startTestBackend } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import { readerFactory, type ReaderFake } from '../__fixtures__/platforms';
import plugin from '../index';

export const GITLAB = 'https://gitlab.example.test';

/** Of a file that the portal is configured with, as long as the annotations say nothing else. */
export function component(
  name: string,
  annotations: Record<string, string> = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      annotations: {
        'backstage.io/managed-by-location': 'file:/portal/components.yaml',
        ...annotations,
      },
    },
    spec: { type: 'service' },
  };
}

/** Annotation of an entity whose source is in this project. */
export const sourceLocation = (project: string) => ({
  'backstage.io/source-location': `url:${GITLAB}/${project}/-/tree/main/`,
});

/** The plugin over a fake reader, with these entities in the catalog. */
export async function startViewBackend(
  reader: ReaderFake,
  ...entities: Entity[]
) {
  const { server } = await startTestBackend({
    features: [
      plugin,
      readerFactory(reader),
      catalogServiceMock.factory({ entities }),
    ],
  });
  return request(server);
}

/** Address of the view of a component. */
export const view = (name: string) =>
  `/api/gitops-platform/entities/default/component/${name}`;
