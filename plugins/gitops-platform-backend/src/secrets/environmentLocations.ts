import {
  declaredSecretPaths,
  type EnvironmentSecrets,
  type SecretPathStatus,
  type SourceReading,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { ReadyView } from '../access';

/** A path in Vault and what is read from it. */
export interface SecretLocation {
  /** Under the mount, without `data/`. */
  path: string;
  /** Absent where Vault could not be asked. */
  status?: SecretPathStatus;
  variables: {
    name: string;
    /** Line of the values file, e.g. `.cicd/dev.yaml:24`. */
    declaredIn: string;
    /** Absent where Vault could not be asked, or must not be for this path. */
    present?: boolean;
  }[];
}

/** The secrets of one environment: names and states, never values. */
export interface EnvironmentSecretLocations {
  environment: string;
  /** Whether the Vault of this environment could be asked. */
  reading: SourceReading;
  /** The service's own path first. */
  paths: SecretLocation[];
}

/** Puts what the values files declare beside what Vault says of it. */
export function environmentLocations(
  { model, service, configuration }: ReadyView,
  { environment, reading, paths }: EnvironmentSecrets,
): EnvironmentSecretLocations {
  const declared = declaredSecretPaths(
    model,
    service,
    configuration,
    environment,
  );
  return {
    environment,
    reading,
    paths: declared.map(({ path, declarations }) => {
      const state = paths.find(candidate => candidate.path === path);
      const presence = new Map(
        state?.status === 'foreign'
          ? []
          : state?.variables.map(({ name, present }) => [name, present]),
      );
      return {
        path,
        ...(state && { status: state.status }),
        variables: declarations.map(
          ({ declaration: { variable, position } }) => {
            const present = presence.get(variable);
            return {
              name: variable,
              declaredIn: `${position.file}:${position.line}`,
              ...(present !== undefined && { present }),
            };
          },
        ),
      };
    }),
  };
}
