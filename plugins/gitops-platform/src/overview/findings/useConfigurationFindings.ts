import {
  configurationFindings,
  type ConfigurationFinding,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  useEntityConfiguration,
  type LiveState,
  type ReadyEntityView,
} from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { useMemo } from 'react';

/** What is wrong with the values of the service, once they are read. */
export function useConfigurationFindings({
  model,
  service,
}: ReadyEntityView): LiveState<ConfigurationFinding[]> {
  const state = useEntityConfiguration();
  const values = state.status === 'ready' ? state.data : undefined;
  const findings = useMemo(
    () => values && configurationFindings(model, service, values),
    [model, service, values],
  );
  return state.status === 'ready' ? { ...state, data: findings ?? [] } : state;
}
