import { createApiRef } from '@backstage/frontend-plugin-api';
import type {
  CreationAnswers,
  CreationPlan,
  EffectiveConfiguration,
  EntityBranchPreview,
  EntityDeployments,
  EntityFindings,
  EntityPlatformView,
  EntityPreviews,
  EntitySecrets,
  EntityTraffic,
  PlatformDeployments,
  PlatformModel,
  PlatformSummary,
  ServiceNameCheck,
  ServiceVersions,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';

/**
 * What the frontend plugins ask the `gitops-platform` backend.
 *
 * Components should not call it themselves: `useEntityView`, `usePlatform` and
 * `usePlatforms` share the answers between everything on a page.
 *
 * @public
 */
export interface GitopsPlatformApi {
  /**
   * The platforms of `gitopsPlatform.platforms`, in the order of the
   * configuration.
   *
   * @throws ResponseError when the backend answers with an error.
   * @throws ServiceUnavailableError when it does not answer at all.
   */
  getPlatforms(): Promise<PlatformSummary[]>;

  /**
   * The whole model of one platform.
   *
   * @throws ResponseError when the backend answers with an error: 404 for a
   * name that is not configured, 5xx where the repository cannot be read.
   * @throws ServiceUnavailableError when it does not answer at all.
   */
  getPlatform(name: string): Promise<PlatformModel>;

  /**
   * What Argo CD says of all services of a platform, in one answer.
   *
   * @throws ResponseError when the backend answers with an error: 403 without
   * the permission `gitopsPlatform.platformDeployments.read`, 404 for a name
   * that is not configured, 503 where the repository cannot be read.
   * @throws ServiceUnavailableError when it does not answer at all.
   */
  getPlatformDeployments(name: string): Promise<PlatformDeployments>;

  /**
   * Which version of a service each enabled environment gets.
   *
   * @throws ResponseError when the backend answers with an error: 404 for a
   * platform or service that is not there, 503 where a repository cannot be
   * read.
   * @throws ServiceUnavailableError when it does not answer at all.
   */
  getServiceVersions(
    platform: string,
    service: string,
  ): Promise<ServiceVersions>;

  /**
   * Whether a name can be given to a new service, as platform, git host and
   * catalog say.
   *
   * @throws ResponseError when the backend answers with an error: 403 without
   * the permission `gitopsPlatform.creationPlans.read`, 404 for a platform that
   * is not there, 503 where its repository cannot be read.
   * @throws ServiceUnavailableError when it does not answer at all.
   */
  checkServiceName(platform: string, name: string): Promise<ServiceNameCheck>;

  /**
   * What creating a service makes, and where. Nothing is written.
   *
   * @throws as `checkServiceName`
   */
  getCreationPlan(
    platform: string,
    service: string,
    answers: CreationAnswers,
  ): Promise<CreationPlan>;

  /**
   * The platform as one catalog entity sees it. Only the reference is sent:
   * the backend finds platform and service by itself.
   *
   * @param entityRef - for example `component:default/user-service`
   * @throws ResponseError when the backend answers with an error, e.g. 404 for
   * an entity that the catalog does not show to this user.
   * @throws ServiceUnavailableError when it does not answer at all.
   */
  getEntityView(entityRef: string): Promise<EntityPlatformView>;

  /**
   * The preview that a branch of an entity's repository gets, or why it gets
   * none. The reference and what a person typed are sent.
   *
   * @param branch - at most 1024 characters; no such branch need exist
   * @throws ResponseError when the backend answers with an error: 404 for an
   * entity without a platform.
   * @throws ServiceUnavailableError when it does not answer at all.
   */
  getEntityBranchPreview(
    entityRef: string,
    branch: string,
  ): Promise<EntityBranchPreview>;

  /**
   * The merged values that an entity's service is deployed with. Only the
   * reference is sent.
   *
   * @throws ResponseError when the backend answers with an error: 403 without
   * the permission `gitopsPlatform.configuration.read`, 404 for an entity
   * without a platform, 503 where a values file cannot be read.
   * @throws ServiceUnavailableError when it does not answer at all.
   */
  getEntityConfiguration(entityRef: string): Promise<EffectiveConfiguration>;

  /**
   * What Argo CD says of the applications of an entity's service. Only the
   * reference is sent.
   *
   * @throws ResponseError when the backend answers with an error: 403 without
   * the permission `gitopsPlatform.deployments.read`, 404 for an entity without
   * a platform.
   * @throws ServiceUnavailableError when it does not answer at all.
   */
  getEntityDeployments(entityRef: string): Promise<EntityDeployments>;

  /**
   * What in the values of an entity's service does not do what its author means.
   * Only the reference is sent.
   *
   * @throws ResponseError when the backend answers with an error: 403 without
   * the permission `gitopsPlatform.findings.read`, 404 for an entity without a
   * platform, 503 where a values file cannot be read.
   * @throws ServiceUnavailableError when it does not answer at all.
   */
  getEntityFindings(entityRef: string): Promise<EntityFindings>;

  /**
   * The open merge requests of an entity's repository with their previews. Only
   * the reference is sent.
   *
   * @throws ResponseError when the backend answers with an error: 403 without
   * the permission `gitopsPlatform.previews.read`, 404 for an entity without a
   * platform.
   * @throws ServiceUnavailableError when it does not answer at all.
   */
  getEntityPreviews(entityRef: string): Promise<EntityPreviews>;

  /**
   * What Vault holds at the paths of an entity's service: names and states.
   * Only the reference is sent.
   *
   * @throws ResponseError when the backend answers with an error: 403 without
   * the permission `gitopsPlatform.secretPaths.read`, 404 for an entity without
   * a platform.
   * @throws ServiceUnavailableError when it does not answer at all.
   */
  getEntitySecrets(entityRef: string): Promise<EntitySecrets>;

  /**
   * How much traffic an entity's service has in every environment. Only the
   * reference is sent.
   *
   * @throws ResponseError when the backend answers with an error: 403 without
   * the permission `gitopsPlatform.traffic.read`, 404 for an entity without a
   * platform.
   * @throws ServiceUnavailableError when it does not answer at all.
   */
  getEntityTraffic(entityRef: string): Promise<EntityTraffic>;
}

/**
 * Reference of the API. The plugin `gitops-platform` provides it; where that
 * plugin is not installed, `useGitopsPlatformApi` makes a client by itself.
 *
 * @public
 */
export const gitopsPlatformApiRef = createApiRef<GitopsPlatformApi>().with({
  id: 'plugin.gitops-platform.client',
  pluginId: 'gitops-platform',
});
