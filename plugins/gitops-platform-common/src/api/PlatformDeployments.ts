import type { EnvironmentLinks } from '../model';
import type { SourceReading } from './SourceReading';

/**
 * What Argo CD says of all services of a platform. Texts that every row would
 * repeat, such as the names of applications, follow from service and
 * environment.
 * @public
 */
export interface PlatformDeployments {
  /** Key of the platform in `gitopsPlatform.platforms`. */
  platform: string;
  /** Name shown to people. */
  title: string;
  /** The enabled environments, in the order of the platform. */
  environments: {
    environment: string;
    links: Pick<EnvironmentLinks, 'argocd'>;
    /** Whether the Argo CD of this environment could be asked. */
    reading: SourceReading;
  }[];
  /** Whether the platform repository could be read; `stale` where services and environments are those of before. */
  platformReading: SourceReading;
  /** Whether the catalog could be asked for the entities of the services. */
  entitiesReading: SourceReading;
  /** In the order of the platform. */
  services: DeployedService[];
}

/** @public */
export interface DeployedService {
  service: string;
  /** The catalog entity that stands for it, of those that the user may see. */
  entityRef?: string;
  /**
   * One for each environment, in the order of `environments`; `null` where
   * Argo CD has no such application, or could not be asked.
   */
  applications: (ServiceApplication | null)[];
}

/** @public */
export interface ServiceApplication {
  /** Where it is not in the namespace of the environment's `links.argocd`. */
  namespace?: string;
  /** `Synced`, `OutOfSync` or `Unknown`. */
  sync: string;
  /** `Healthy`, `Progressing`, `Degraded`, `Suspended`, `Missing` or `Unknown`. */
  health: string;
  /** Of the images of the service's own project; of all images where none is. */
  imageTags: string[];
}
