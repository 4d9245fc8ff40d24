import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  stringifyEntityRef,
  type CompoundEntityRef,
} from '@backstage/catalog-model';
import { ServiceUnavailableError } from '@backstage/errors';
import type { ResourcePermission } from '@backstage/plugin-permission-common';
import {
  configurationFindings,
  configurationReadPermission,
  findingsReadPermission,
  type EffectiveConfiguration,
  type EntityFindings,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { AuthorizedViews } from '../access';
import type { PageReader } from '../views';

interface ConfigurationRequest {
  credentials: BackstageCredentials;
  signal?: AbortSignal;
}

/** Tells with which values an entity's service is deployed, and where each comes from. */
export class EntityConfigurationService {
  readonly #reader: PageReader;
  readonly #views: AuthorizedViews;

  constructor(options: { reader: PageReader; views: AuthorizedViews }) {
    this.#reader = options.reader;
    this.#views = options.views;
  }

  /**
   * Where a repository cannot be read, the values are those that were read last;
   * the view of the entity, which is on the same page, says so.
   *
   * @throws as `AuthorizedViews.serviceFor`
   * @throws ServiceUnavailableError where a values file cannot be read, with the reason
   */
  async configurationOf(
    ref: CompoundEntityRef,
    request: ConfigurationRequest,
  ): Promise<EffectiveConfiguration> {
    const { values } = await this.#valuesOf(
      ref,
      configurationReadPermission,
      request,
    );
    return values;
  }

  /**
   * What in these values does not do what its author means.
   *
   * @throws as `configurationOf`
   */
  async findingsOf(
    ref: CompoundEntityRef,
    request: ConfigurationRequest,
  ): Promise<EntityFindings> {
    const { model, service, values } = await this.#valuesOf(
      ref,
      findingsReadPermission,
      request,
    );
    return {
      entityRef: stringifyEntityRef(ref),
      findings: configurationFindings(model, service, values),
    };
  }

  async #valuesOf(
    ref: CompoundEntityRef,
    permission: ResourcePermission<'catalog-entity'>,
    request: ConfigurationRequest,
  ) {
    const { signal } = request;
    const view = await this.#views.serviceFor(ref, permission, request);
    // The view holds a part of the model; values are merged for the whole.
    const platform = await this.#reader.platform(view.model.name, signal);
    const { reading, value } = platform.value
      ? await this.#reader.values(platform.value, view.service.name, signal)
      : { ...platform, value: undefined };
    if (!platform.value || !value) {
      throw new ServiceUnavailableError(
        `The values of '${view.service.name}' cannot be read: ${reading.message}`,
      );
    }
    return { model: platform.value, service: view.service, values: value };
  }
}
