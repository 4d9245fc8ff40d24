import type {
  EntityTraffic,
  EnvironmentTrafficRates,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  useEntityTraffic,
  type LiveState,
} from '@gitops-platform/backstage-plugin-gitops-platform-react';

/** What Prometheus knows of the traffic, beside the links that git gives. */
export interface LiveTrafficRates {
  state: LiveState<EntityTraffic>;
  environment(name: string): EnvironmentTrafficRates | undefined;
}

/** The rates of the entity whose page this is, in the form that the views look things up. */
export function useTrafficRates(): LiveTrafficRates {
  const state = useEntityTraffic();
  return {
    state,
    environment: name =>
      state.status === 'ready'
        ? state.data.environments.find(
            candidate => candidate.environment === name,
          )
        : undefined,
  };
}
