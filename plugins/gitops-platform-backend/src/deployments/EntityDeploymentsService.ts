import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { CompoundEntityRef } from '@backstage/catalog-model';
import {
  applicationName,
  deploymentsReadPermission,
  linksOf,
  previewApplicationName,
  previewEnvironment,
  type EntityDeployments,
  type EnvironmentDeployment,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { AuthorizedViews, ServiceView } from '../access';
import { applicationNamed } from '../sources/argocd/applicationNamed';
import type { ArgocdSource } from '../sources/argocd/ArgocdSource';
import { applicationState } from './applicationState';

/** Tells what Argo CD says of the applications of an entity's service. */
export class EntityDeploymentsService {
  readonly #argocd: ArgocdSource;
  readonly #views: AuthorizedViews;

  constructor(options: { argocd: ArgocdSource; views: AuthorizedViews }) {
    this.#argocd = options.argocd;
    this.#views = options.views;
  }

  /** @throws as `AuthorizedViews.serviceFor` */
  async deploymentsOf(
    ref: CompoundEntityRef,
    request: { credentials: BackstageCredentials; signal?: AbortSignal },
  ): Promise<EntityDeployments> {
    const view = await this.#views.serviceFor(
      ref,
      deploymentsReadPermission,
      request,
    );
    const [environments, previews] = await Promise.all([
      Promise.all(
        view.model.environments
          .filter(({ enabled }) => enabled)
          .map(({ name }) => this.#deployment(view, name)),
      ),
      this.#previews(view),
    ]);
    return {
      entityRef: view.entityRef,
      environments,
      previewsReading: previews.reading,
      previews: (previews.value?.[view.service.name] ?? [])
        // A label is set by hand more easily than the name of an application.
        .filter(({ name }) =>
          name.startsWith(previewApplicationName(view.service.name, '')),
        )
        .map(applicationState)
        .sort((left, right) => left.name.localeCompare(right.name)),
    };
  }

  async #deployment(
    { model, service }: ServiceView,
    environment: string,
  ): Promise<EnvironmentDeployment> {
    const { reading, value } = await this.#argocd.applications(
      model,
      environment,
    );
    const name = applicationName(service.name, environment);
    const application = applicationNamed(
      linksOf(model, environment),
      value?.[service.name],
      name,
    );
    return {
      environment,
      reading,
      ...(application && { application: applicationState(application) }),
    };
  }

  async #previews({ model }: ServiceView) {
    return this.#argocd.previews(model, previewEnvironment(model));
  }
}
