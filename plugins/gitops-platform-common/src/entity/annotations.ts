/**
 * Annotation of an entity with the key of its platform in
 * `gitopsPlatform.platforms`. Without it the platform is found by the entity's
 * repository.
 *
 * @public
 */
export const PLATFORM_ANNOTATION = 'gitops-platform.io/platform';

/**
 * Annotation of an entity with the key of its service in the platform. Without
 * it the service is found by the entity's repository.
 *
 * @public
 */
export const SERVICE_ANNOTATION = 'gitops-platform.io/service';

/**
 * Annotation of an API entity with the file of its proto, relative to the
 * repository: Python's modules are named after it. Without it the file is the
 * conventional one, e.g. `proto/user/v1/user.proto` for the package `user.v1`.
 *
 * @public
 */
export const PROTO_FILE_ANNOTATION = 'gitops-platform.io/proto-file';

/**
 * Full path of the entity's project on its GitLab host, e.g.
 * `acme/services/user-service`.
 *
 * Source: Backstage, well-known annotations.
 *
 * @public
 */
export const GITLAB_PROJECT_ANNOTATION = 'gitlab.com/project-slug';

/**
 * Host of the entity's project, where several GitLab hosts are integrated.
 *
 * Source: the GitLab plugin for Backstage (`@immobiliarelabs`).
 *
 * @public
 */
export const GITLAB_INSTANCE_ANNOTATION = 'gitlab.com/instance';
