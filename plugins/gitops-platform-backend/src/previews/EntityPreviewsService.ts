import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { CompoundEntityRef } from '@backstage/catalog-model';
import {
  linksOf,
  previewEnvironment,
  previewFor,
  previewOfService,
  previewsReadPermission,
  type ApplicationState,
  type EntityPreviews,
  type PlatformModel,
  type PlatformService,
  type PreviewAnswer,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { AuthorizedViews } from '../access';
import { applicationState } from '../deployments';
import { applicationNamed } from '../sources/argocd/applicationNamed';
import type { ArgocdSource } from '../sources/argocd/ArgocdSource';
import type { ProjectBranch } from '../sources/gitlab/GitLabClient';
import type { GitLabSource } from '../sources/gitlab/GitLabSource';
import type { LiveValue } from '../sources/reading/LiveReader';
import { branchesWithoutRequest } from './branchesWithoutRequest';

/** The preview that a branch gets, or why it gets none. */
export interface BranchPreview {
  entityRef: string;
  answer: PreviewAnswer;
  /** Absent where it does not run, or Argo CD could not be asked. */
  application?: ApplicationState;
}

interface PreviewRequest {
  credentials: BackstageCredentials;
  signal?: AbortSignal;
}

/** Tells which merge requests and branches of an entity's repository have a preview. */
export class EntityPreviewsService {
  readonly #argocd: ArgocdSource;
  readonly #gitlab: GitLabSource;
  readonly #views: AuthorizedViews;

  constructor(options: {
    argocd: ArgocdSource;
    gitlab: GitLabSource;
    views: AuthorizedViews;
  }) {
    this.#argocd = options.argocd;
    this.#gitlab = options.gitlab;
    this.#views = options.views;
  }

  /** @throws as `AuthorizedViews.serviceFor` */
  async previewsOf(
    ref: CompoundEntityRef,
    request: PreviewRequest,
  ): Promise<EntityPreviews> {
    const view = await this.#views.serviceFor(
      ref,
      previewsReadPermission,
      request,
    );
    const { entityRef, model, service } = view;
    const [{ open, running, previewOf }, branches] = await Promise.all([
      this.#stateOf(view),
      this.#branchesOf(view),
    ]);
    const mergeRequests = open.value?.mergeRequests ?? [];
    return {
      entityRef,
      mergeRequestsReading: open.reading,
      hasMoreMergeRequests: open.value?.hasMore ?? false,
      applicationsReading: running.reading,
      previews: mergeRequests.map(mergeRequest => ({
        mergeRequest,
        ...previewOf(mergeRequest.branch),
      })),
      branchesReading: branches.reading,
      // Without the merge requests nobody knows which branches have none.
      branches: open.value
        ? branchesWithoutRequest(model, service, {
            branches: branches.value ?? [],
            open: mergeRequests,
          })
        : [],
    };
  }

  /**
   * @param branch - of any name; no merge request need be open for it
   * @throws as `AuthorizedViews.serviceFor`
   */
  async previewOfBranch(
    ref: CompoundEntityRef,
    branch: string,
    request: PreviewRequest,
  ): Promise<BranchPreview> {
    const view = await this.#views.serviceFor(
      ref,
      previewsReadPermission,
      request,
    );
    const { previewOf } = await this.#stateOf(view);
    return { entityRef: view.entityRef, ...previewOf(branch) };
  }

  async #stateOf({ model, service }: ServiceOfPlatform) {
    const environment = previewEnvironment(model);
    const links = linksOf(model, environment);
    const [open, running] = await Promise.all([
      this.#gitlab.openMergeRequests(service.repoUrl),
      this.#argocd.previews(model, environment),
    ]);
    const openBranches = open.value?.mergeRequests.map(({ branch }) => branch);
    const applications = running.value?.[service.name];
    const previewOf = (branch: string): Omit<BranchPreview, 'entityRef'> => {
      const answer = previewFor(model, service.name, branch, { openBranches });
      const application = answer.eligible
        ? applicationNamed(links, applications, answer.application)
        : undefined;
      return {
        answer,
        ...(application && { application: applicationState(application) }),
      };
    };
    return { open, running, previewOf };
  }

  async #branchesOf({
    model,
    service,
  }: ServiceOfPlatform): Promise<LiveValue<ProjectBranch[]>> {
    return canHavePreviews(model, service)
      ? this.#gitlab.branches(
          service.repoUrl,
          previewOfService(model, service.name)?.branchMatch,
        )
      : { reading: { status: 'ok' } };
  }
}

interface ServiceOfPlatform {
  model: PlatformModel;
  service: PlatformService;
}

/** Whether there is a branch name that gets a preview. */
function canHavePreviews(
  model: PlatformModel,
  service: PlatformService,
): boolean {
  const answer = previewFor(model, service.name, 'ANY-1');
  return answer.eligible || answer.reason === 'branch-does-not-match';
}
