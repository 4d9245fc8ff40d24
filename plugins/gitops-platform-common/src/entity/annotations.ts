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
