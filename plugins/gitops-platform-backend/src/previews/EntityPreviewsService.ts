import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { CompoundEntityRef } from '@backstage/catalog-model';
import {
  previewFor,
  previewsReadPermission,
  type ApplicationState,
  type EntityPreviews,
  type PreviewAnswer,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { AuthorizedViews } from '../access';
import { applicationState, previewEnvironment } from '../deployments';
import { applicationNamed } from '../sources/argocd/applicationNamed';
import type { ArgocdSource } from '../sources/argocd/ArgocdSource';
import type { MergeRequestSource } from '../sources/gitlab/MergeRequestSource';

/** The preview that a branch gets, or why it gets none. */
export interface BranchPreview {
  entityRef: string;
  answer: PreviewAnswer;
  /** Absent where it does not run, or Argo CD could not be asked. */
  application?: ApplicationState;
}

/** Tells which open merge requests of an entity's repository have a preview. */
export class EntityPreviewsService {
  readonly #argocd: ArgocdSource;
  readonly #mergeRequests: MergeRequestSource;
  readonly #views: AuthorizedViews;

  constructor(options: {
    argocd: ArgocdSource;
    mergeRequests: MergeRequestSource;
    views: AuthorizedViews;
  }) {
    this.#argocd = options.argocd;
    this.#mergeRequests = options.mergeRequests;
    this.#views = options.views;
  }

  /** @throws as `AuthorizedViews.viewFor` */
  async previewsOf(
    ref: CompoundEntityRef,
    request: { credentials: BackstageCredentials; signal?: AbortSignal },
  ): Promise<EntityPreviews> {
    const { entityRef, model, service } = await this.#views.viewFor(
      ref,
      previewsReadPermission,
      request,
    );
    const [open, running] = await Promise.all([
      this.#mergeRequests.openMergeRequests(service.repoUrl),
      this.#argocd.previews(model, previewEnvironment(model)),
    ]);
    const openBranches = open.value?.map(({ branch }) => branch) ?? [];
    const applications = running.value?.[service.name];
    return {
      entityRef,
      mergeRequestsReading: open.reading,
      applicationsReading: running.reading,
      previews: (open.value ?? []).map(mergeRequest => {
        const answer = previewFor(model, service.name, mergeRequest.branch, {
          openBranches,
        });
        const application = answer.eligible
          ? applicationNamed(model, applications, answer.application)
          : undefined;
        return {
          mergeRequest,
          answer,
          ...(application && { application: applicationState(application) }),
        };
      }),
    };
  }

  /**
   * @param branch - of any name; no merge request need be open for it
   * @throws as `AuthorizedViews.viewFor`
   */
  async previewOfBranch(
    ref: CompoundEntityRef,
    branch: string,
    request: { credentials: BackstageCredentials; signal?: AbortSignal },
  ): Promise<BranchPreview> {
    const { entityRef, model, service } = await this.#views.viewFor(
      ref,
      previewsReadPermission,
      request,
    );
    const [open, running] = await Promise.all([
      this.#mergeRequests.openMergeRequests(service.repoUrl),
      this.#argocd.previews(model, previewEnvironment(model)),
    ]);
    const answer = previewFor(model, service.name, branch, {
      openBranches: open.value?.map(mergeRequest => mergeRequest.branch),
    });
    const application = answer.eligible
      ? applicationNamed(
          model,
          running.value?.[service.name],
          answer.application,
        )
      : undefined;
    return {
      entityRef,
      answer,
      ...(application && { application: applicationState(application) }),
    };
  }
}
