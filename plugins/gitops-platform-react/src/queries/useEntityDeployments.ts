import type { EntityDeployments } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { LiveState } from './LiveState';
import { platformQueries } from './platformQueries';
import { useLiveQuery } from './useLiveQuery';

/**
 * What Argo CD says of the applications of the entity whose page this is.
 *
 * Must be used under an entity provider, which entity cards and tabs are.
 *
 * @public
 */
export function useEntityDeployments(): LiveState<EntityDeployments> {
  return useLiveQuery(
    platformQueries.entityDeployments,
    ({ environments, previewsReading }) => [
      ...environments.map(({ reading }) => reading),
      previewsReading,
    ],
  );
}
