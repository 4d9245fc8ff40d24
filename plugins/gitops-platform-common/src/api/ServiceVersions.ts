/**
 * Which version of a service the environments of its platform get, as the
 * values files of the service's own repository say.
 * @public
 */
export interface ServiceVersions {
  service: string;
  /** Web address of the repository, without a trailing slash or `.git`. */
  repositoryUrl: string;
  branch: string;
  /** The enabled environments, in the order of the platform. */
  environments: EnvironmentVersion[];
}

/** @public */
export interface EnvironmentVersion {
  environment: string;
  /** Argo CD deploys a new version without a human. */
  autoSync: boolean;
  /** The service has a values file for it. */
  declared: boolean;
  /** `image.tag`; absent where no version was ever built for it. */
  imageTag?: string;
}
