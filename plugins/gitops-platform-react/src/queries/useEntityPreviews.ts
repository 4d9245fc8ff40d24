import type { EntityPreviews } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { LiveState } from './LiveState';
import { platformQueries } from './platformQueries';
import { useLiveQuery } from './useLiveQuery';

/**
 * The open merge requests of the entity whose page this is, with their
 * previews.
 *
 * Must be used under an entity provider, which entity cards and tabs are.
 *
 * @public
 */
export function useEntityPreviews(): LiveState<EntityPreviews> {
  return useLiveQuery(
    platformQueries.entityPreviews,
    ({ mergeRequestsReading, applicationsReading }) => [
      mergeRequestsReading,
      applicationsReading,
    ],
  );
}
