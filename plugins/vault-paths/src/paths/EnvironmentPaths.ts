import type {
  NamespacePolicy,
  ServicePolicy,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { PathFinding } from './PathFinding';

/** A variable that a service reads from Vault, and where that is declared. */
export interface DeclaredVariable {
  name: string;
  /** The path as the file has it. */
  writtenPath: string;
  file: string;
  line: number;
  /** The line in the web interface of the git host. */
  href: string;
}

/** A path in Vault with every variable that is read from it. */
export interface VaultPath {
  /** Path under the mount, without `data/`. */
  path: string;
  /** Page in the Vault UI, where the platform publishes one. */
  url: string | undefined;
  /** Command that reads it. */
  command: string;
  /** The path that the bootstrap job creates for this service. */
  isConfigPath: boolean;
  variables: DeclaredVariable[];
  finding?: PathFinding;
}

/** What a service reads from Vault in one environment. */
export interface EnvironmentPaths {
  environment: string;
  namespace: string;
  mount: string;
  namespacePolicy: NamespacePolicy;
  servicePolicy: ServicePolicy;
  /**
   * Whether the values file of the environment exists; `undefined` where the
   * service's repository could not be read, or the user may not see what it
   * declares.
   */
  declared: boolean | undefined;
  /** The service's own path first. */
  paths: VaultPath[];
  variableCount: number;
  /**
   * Kubernetes Secret that several paths are written to, the last of which
   * wins; only where that happens.
   */
  clobberedSecret?: string;
  warningCount: number;
}
