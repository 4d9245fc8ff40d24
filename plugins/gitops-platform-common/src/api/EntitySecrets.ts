import type { SourceReading } from './SourceReading';

/**
 * What Vault holds for a catalog entity: names and states, never values.
 * @public
 */
export interface EntitySecrets {
  /** E.g. `component:default/user-service`. */
  entityRef: string;
  /** The enabled environments, in the order of the platform. */
  environments: EnvironmentSecrets[];
}

/** @public */
export interface EnvironmentSecrets {
  environment: string;
  /** Whether the Vault of this environment could be asked. */
  reading: SourceReading;
  /** The service's own path first; empty where Vault could not be asked. */
  paths: SecretPathState[];
}

/** @public */
export interface SecretPathState {
  /** Under the mount, without `data/`. */
  path: string;
  status: SecretPathStatus;
  /** Number of the latest version. */
  version?: number;
  /** When the latest version was written or deleted, ISO 8601. */
  changedAt?: string;
  /** The declared variables, and whether the secret has a key of that name. */
  variables: { name: string; present: boolean }[];
  /** Keys of the secret that no variable is declared for. */
  otherKeys: string[];
}

/**
 * - `filled`: somebody has entered keys.
 * - `placeholder`: the path was created by the bootstrap job and holds nothing else.
 * - `missing`: Vault has no such path.
 * - `deleted`: its latest version was deleted; the earlier ones may be there.
 * - `forbidden`: the token of the portal may not look at it.
 * - `foreign`: it belongs to another service, so the portal does not look.
 *
 * @public
 */
export type SecretPathStatus =
  | 'filled'
  | 'placeholder'
  | 'missing'
  | 'deleted'
  | 'forbidden'
  | 'foreign';
