import type { SourceReading } from './SourceReading';

/**
 * What Argo CD says of a catalog entity's applications.
 * @public
 */
export interface EntityDeployments {
  /** E.g. `component:default/user-service`. */
  entityRef: string;
  /** The enabled environments, in the order of the platform. */
  environments: EnvironmentDeployment[];
  /** Of the service's preview applications. */
  previewsReading: SourceReading;
  /** In the order of their names. */
  previews: ApplicationState[];
}

/** @public */
export interface EnvironmentDeployment {
  environment: string;
  /** Whether the Argo CD of this environment could be asked. */
  reading: SourceReading;
  /** Absent where Argo CD could not be asked, or has no such application. */
  application?: ApplicationState;
}

/**
 * An Argo CD application, as far as people ask for it.
 * @public
 */
export interface ApplicationState {
  name: string;
  namespace: string;
  /** `Synced`, `OutOfSync` or `Unknown`. */
  sync: string;
  /** `Healthy`, `Progressing`, `Degraded`, `Suspended`, `Missing` or `Unknown`. */
  health: string;
  /** What Argo CD says about the health, or why it cannot compare. */
  message?: string;
  /** Images that run, e.g. `registry.example.test/acme/user-service:v1.12.0`. */
  images: string[];
  /** When it was last deployed, ISO 8601. */
  deployedAt?: string;
  /** Addresses that Argo CD found in its Ingresses. */
  externalUrls: string[];
  /** For a preview: number of the merge request. */
  mergeRequest?: string;
}
