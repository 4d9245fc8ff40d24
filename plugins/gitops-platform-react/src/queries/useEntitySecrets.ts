import type { EntitySecrets } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { LiveState } from './LiveState';
import { platformQueries } from './platformQueries';
import { useLiveQuery } from './useLiveQuery';

/**
 * What Vault holds for the entity whose page this is.
 *
 * Must be used under an entity provider, which entity cards and tabs are.
 *
 * @public
 */
export function useEntitySecrets(): LiveState<EntitySecrets> {
  return useLiveQuery(platformQueries.entitySecrets, ({ environments }) =>
    environments.map(({ reading }) => reading),
  );
}
