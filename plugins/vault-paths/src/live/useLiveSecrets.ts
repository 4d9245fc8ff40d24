import type {
  EntitySecrets,
  EnvironmentSecrets,
  SecretPathState,
  SecretSync,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  useEntitySecrets,
  type LiveState,
} from '@gitops-platform/backstage-plugin-gitops-platform-react';

/** What is known of the secrets in Vault, beside what git says. */
export interface LiveSecrets {
  state: LiveState<EntitySecrets>;
  /** No Vault of this platform is configured for the portal. */
  isUnconfigured: boolean;
  environment(name: string): EnvironmentSecrets | undefined;
  path(environment: string, path: string): SecretPathState | undefined;
  /** Whether the path is in the cluster; `undefined` where that is not known. */
  sync(environment: string, path: string): SecretSync | undefined;
}

/** The live state of the entity whose page this is, in the form that the views look things up. */
export function useLiveSecrets(): LiveSecrets {
  const state = useEntitySecrets();
  const environments =
    state.status === 'ready' ? state.data.environments : undefined;
  const environment = (name: string) =>
    environments?.find(candidate => candidate.environment === name);
  return {
    state,
    isUnconfigured:
      environments !== undefined &&
      environments.every(({ reading }) => reading.status === 'notConfigured'),
    environment,
    path: (name, path) =>
      environment(name)?.paths.find(candidate => candidate.path === path),
    sync: (name, path) =>
      environment(name)?.syncs.find(candidate => candidate.path === path),
  };
}
