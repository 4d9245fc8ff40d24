import type { SourcePosition } from './PlatformModel';

/**
 * What a service's own repository says about it: the values files under its
 * `.cicd` folder, read per environment.
 * @public
 */
export interface ServiceConfiguration {
  service: string;
  /** Web address of the repository, without a trailing slash or `.git`. */
  repositoryUrl: string;
  branch: string;
  revision: string;
  /** The values files that exist, in the order in which they override each other. */
  files: string[];
  environments: ServiceEnvironmentConfiguration[];
}

/** @public */
export interface ServiceEnvironmentConfiguration {
  environment: string;
  /** `{environment}.yaml` exists. */
  declared: boolean;
  /** `appName` of the values; the service's name where they have none. */
  appName: string;
  imageTag?: string;
  imageRepository?: string;
  replicas?: number;
  /** Hostnames of the service's HTTPRoute. */
  hostnames: string[];
  secrets: SecretDeclaration[];
}

/**
 * One entry of `secrets:` in a values file: a variable and the Vault path that
 * it is read from.
 * @public
 */
export interface SecretDeclaration {
  /** Environment variable, and the key inside the Vault secret. */
  variable: string;
  /** As written in the file. */
  path: string;
  position: SourcePosition;
  /** The file is the platform's, with what all its services start from; it is in the platform repository. */
  isShared?: boolean;
}
