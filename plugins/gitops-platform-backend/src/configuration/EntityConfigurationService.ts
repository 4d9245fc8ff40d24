import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { CompoundEntityRef } from '@backstage/catalog-model';
import { ServiceUnavailableError } from '@backstage/errors';
import {
  configurationReadPermission,
  type EffectiveConfiguration,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { AuthorizedViews } from '../access';
import type { PageReader } from '../views';

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
    request: { credentials: BackstageCredentials; signal?: AbortSignal },
  ): Promise<EffectiveConfiguration> {
    const { signal } = request;
    const view = await this.#views.serviceFor(
      ref,
      configurationReadPermission,
      request,
    );
    // The view holds a part of the model; values are merged for the whole.
    const platform = await this.#reader.platform(view.model.name, signal);
    const { reading, value } = platform.value
      ? await this.#reader.values(platform.value, view.service.name, signal)
      : { ...platform, value: undefined };
    if (!value) {
      throw new ServiceUnavailableError(
        `The values of '${view.service.name}' cannot be read: ${reading.message}`,
      );
    }
    return value;
  }
}
