import type { Entity } from '@backstage/catalog-model';
import {
  argocdAnnotations,
  PLATFORM_ANNOTATION,
  SERVICE_ANNOTATION,
  type PlatformModel,
  type PlatformService,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';

/** Annotations of the entity by which it chooses its Argo CD applications itself. */
const ARGOCD_PREFIX = 'argocd/';

/**
 * The annotations that an entity lacks to be connected with its service: the platform and the
 * service, and what the Argo CD plugin of Roadie reads. What is there is never replaced, and an
 * entity with any `argocd/…` annotation gets none of those, since they exclude each other.
 *
 * Source: `@roadiehq/backstage-plugin-argo-cd` 2.12.5, `useArgoCDAppData` (a name and a selector
 * together are an error).
 *
 * @returns empty where nothing is missing
 */
export function missingAnnotations(
  entity: Entity,
  model: PlatformModel,
  service: PlatformService,
): Record<string, string> {
  const present = entity.metadata.annotations ?? {};
  const choosesApplications = Object.keys(present).some(key =>
    key.startsWith(ARGOCD_PREFIX),
  );
  const wanted: Record<string, string> = {
    [PLATFORM_ANNOTATION]: model.name,
    [SERVICE_ANNOTATION]: service.name,
    ...(choosesApplications ? {} : argocdAnnotations(model, service)),
  };
  return Object.fromEntries(
    Object.entries(wanted).filter(([key]) => !(key in present)),
  );
}

/**
 * The entity with annotations added where it has none of that name.
 *
 * @returns the same object where nothing is added
 */
export function withAnnotations(
  entity: Entity,
  annotations: Readonly<Record<string, string>>,
): Entity {
  if (Object.keys(annotations).length === 0) {
    return entity;
  }
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      annotations: { ...annotations, ...entity.metadata.annotations },
    },
  };
}
