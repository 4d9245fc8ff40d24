import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { CompoundEntityRef } from '@backstage/catalog-model';
import {
  namespaceOf,
  trafficReadPermission,
  type EntityTraffic,
  type EnvironmentTrafficRates,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { AuthorizedViews, ReadyView } from '../access';
import type { PrometheusSource } from '../sources/prometheus/PrometheusSource';

/** Tells how much traffic an entity's service has, as Hubble counts it. */
export class EntityTrafficService {
  readonly #prometheus: PrometheusSource;
  readonly #views: AuthorizedViews;

  constructor(options: {
    prometheus: PrometheusSource;
    views: AuthorizedViews;
  }) {
    this.#prometheus = options.prometheus;
    this.#views = options.views;
  }

  /** @throws as `AuthorizedViews.viewFor` */
  async trafficOf(
    ref: CompoundEntityRef,
    request: { credentials: BackstageCredentials; signal?: AbortSignal },
  ): Promise<EntityTraffic> {
    const view = await this.#views.viewFor(ref, trafficReadPermission, request);
    return {
      entityRef: view.entityRef,
      environments: await Promise.all(
        view.model.environments
          .filter(({ enabled }) => enabled)
          .map(({ name }) => this.#ratesIn(view, name)),
      ),
    };
  }

  /**
   * Where the service's repository could not be read, its workload is taken to
   * have the service's name.
   */
  async #ratesIn(
    { model, service, configuration }: ReadyView,
    environment: string,
  ): Promise<EnvironmentTrafficRates> {
    const appName = configuration?.environments.find(
      candidate => candidate.environment === environment,
    )?.appName;
    const { reading, value } = await this.#prometheus.traffic(model.name, {
      environment,
      namespace: namespaceOf(model, environment),
      service: service.name,
      appName: appName ?? service.name,
    });
    return { environment, reading, ...(value && { rates: value }) };
  }
}
