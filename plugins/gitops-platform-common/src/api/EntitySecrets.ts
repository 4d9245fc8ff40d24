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
  /** Whether the cluster of this environment could be asked. */
  syncReading: SourceReading;
  /**
   * Which of the service's own paths are in the cluster: those that a variable
   * is read from, or that something copies. Known without Vault.
   */
  syncs: SecretSync[];
}

/**
 * Whether the Vault Secrets Operator has copied a path into the cluster.
 * @public
 */
export interface SecretSync {
  /** Under the mount, without `data/`. */
  path: string;
  status: SecretSyncStatus;
  /** English sentence that says what is wrong; never the operator's own words, which may quote a secret. */
  message?: string;
  /** When the state began, ISO 8601; older releases of the operator do not say. */
  at?: string;
}

/**
 * - `synced`: the operator has written it into the cluster.
 * - `failed`: the operator tried and could not; what it wrote before may be there.
 * - `pending`: the operator has not dealt with the present version of the resource.
 * - `absent`: no resource in the namespace copies this path.
 *
 * @public
 */
export type SecretSyncStatus = 'synced' | 'failed' | 'pending' | 'absent';

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
