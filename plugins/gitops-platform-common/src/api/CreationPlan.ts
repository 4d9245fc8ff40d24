import type { ServiceNameCheck } from './ServiceNameCheck';

/**
 * What a template that creates a service asks for, as far as it decides what is
 * made where.
 * @public
 */
export interface CreationAnswers {
  /** Names of the environments that it is deployed to; all enabled ones where empty. */
  environments: string[];
  syncWave?: string;
  /** Public hosts. */
  domains: string[];
  /** Path below those hosts. */
  pathPrefix?: string;
  /** It reads secrets from Vault. */
  secrets: boolean;
  /** Merge requests get preview environments. */
  previews: boolean;
  /** Name of the API gateway that leads to it. */
  gateway?: string;
  /** Who may call it through the gateway; only people who have signed in where absent. */
  gatewayPolicy?: 'required' | 'optional' | 'no-need';
  /** Name of an API that is made together with it. */
  api?: string;
  /** Clone address of a repository that exists; a new one where absent. */
  repoUrl?: string;
}

/**
 * What creating a service makes, and where.
 * @public
 */
export interface CreationPlan {
  service: string;
  repository: {
    url: string;
    /** `existing` where the repository was named. */
    state: ServiceNameCheck['repository'] | 'existing';
    /** Paths of the files that the platform reads. */
    files: string[];
  };
  /** The API that is made together with the service. */
  api?: {
    name: string;
    repository: { url: string; state: ServiceNameCheck['repository'] };
  };
  /** The enabled environments, in the order of the platform. */
  environments: PlannedEnvironment[];
  previews?: {
    /** With `{tag}` for the tag of a merge request. */
    application: string;
    host?: string;
  };
  /** The merge requests, in the order in which they are opened. */
  changes: PlannedProposal[];
}

/** @public */
export interface PlannedEnvironment {
  name: string;
  /** In the others it exists, and everything is switched off. */
  deployed: boolean;
  /** Argo CD deploys a new version without a human. */
  autoSync: boolean;
  application: string;
  namespace: string;
  kubernetesService: string;
  /** Public addresses without their scheme. */
  addresses: string[];
  /** Mount and path in Vault; absent where it reads no secrets. */
  vaultPath?: string;
}

/**
 * One merge request.
 * @public
 */
export interface PlannedProposal {
  kind: 'registration' | 'previews' | 'route';
  /** Web address of the repository that is changed. */
  repositoryUrl?: string;
  files: string[];
  /** Unified diff; empty where everything is there. */
  diff: string;
  /** `problem`: it cannot be made; `message` says why. */
  outcome: 'added' | 'changed' | 'updated' | 'unchanged' | 'problem';
  /** Page of a merge request or entry that is there. */
  url?: string;
  message?: string;
}
