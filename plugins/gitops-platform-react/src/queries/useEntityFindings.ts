import type { EntityFindings } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { LiveState } from './LiveState';
import { platformQueries } from './platformQueries';
import { useLiveQuery } from './useLiveQuery';

/**
 * What is wrong with the values of the service of the entity whose page this is.
 *
 * Must be used under an entity provider, which entity cards and tabs are.
 *
 * @public
 */
export function useEntityFindings(): LiveState<EntityFindings> {
  return useLiveQuery(platformQueries.entityFindings, () => []);
}
