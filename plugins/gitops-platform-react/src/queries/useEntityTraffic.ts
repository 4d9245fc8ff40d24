import type { EntityTraffic } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { LiveState } from './LiveState';
import { platformQueries } from './platformQueries';
import { useLiveQuery } from './useLiveQuery';

/**
 * How much traffic the service of the entity has whose page this is.
 *
 * Must be used under an entity provider, which entity cards and tabs are.
 *
 * @public
 */
export function useEntityTraffic(): LiveState<EntityTraffic> {
  return useLiveQuery(platformQueries.entityTraffic, ({ environments }) =>
    environments.map(({ reading }) => reading),
  );
}
