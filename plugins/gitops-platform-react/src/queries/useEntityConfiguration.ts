import type { EffectiveConfiguration } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { LiveState } from './LiveState';
import { platformQueries } from './platformQueries';
import { useLiveQuery } from './useLiveQuery';

/**
 * The merged values of the service of the entity whose page this is.
 *
 * Must be used under an entity provider, which entity cards and tabs are.
 *
 * @public
 */
export function useEntityConfiguration(): LiveState<EffectiveConfiguration> {
  return useLiveQuery(platformQueries.entityConfiguration, () => []);
}
