import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { CompoundEntityRef } from '@backstage/catalog-model';
import {
  linksOf,
  previewEnvironment,
  previewFor,
  previewsReadPermission,
  type ApplicationState,
  type EntityPreviews,
  type PreviewAnswer,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { AuthorizedViews } from '../access';
import { applicationState } from '../deployments';
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

interface PreviewRequest {
  credentials: BackstageCredentials;
  signal?: AbortSignal;
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
    request: PreviewRequest,
  ): Promise<EntityPreviews> {
    const { entityRef, open, running, previewOf } = await this.#stateOf(
      ref,
      request,
    );
    return {
      entityRef,
      mergeRequestsReading: open.reading,
      applicationsReading: running.reading,
      previews: (open.value ?? []).map(mergeRequest => ({
        mergeRequest,
        ...previewOf(mergeRequest.branch),
      })),
    };
  }

  /**
   * @param branch - of any name; no merge request need be open for it
   * @throws as `AuthorizedViews.viewFor`
   */
  async previewOfBranch(
    ref: CompoundEntityRef,
    branch: string,
    request: PreviewRequest,
  ): Promise<BranchPreview> {
    const { entityRef, previewOf } = await this.#stateOf(ref, request);
    return { entityRef, ...previewOf(branch) };
  }

  async #stateOf(ref: CompoundEntityRef, request: PreviewRequest) {
    const { entityRef, model, service } = await this.#views.viewFor(
      ref,
      previewsReadPermission,
      request,
    );
    const environment = previewEnvironment(model);
    const links = linksOf(model, environment);
    const [open, running] = await Promise.all([
      this.#mergeRequests.openMergeRequests(service.repoUrl),
      this.#argocd.previews(model, environment),
    ]);
    const openBranches = open.value?.map(({ branch }) => branch);
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
    return { entityRef, open, running, previewOf };
  }
}
