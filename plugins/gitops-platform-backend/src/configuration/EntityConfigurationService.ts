import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { CompoundEntityRef } from '@backstage/catalog-model';
import { ServiceUnavailableError, toError } from '@backstage/errors';
import {
  configurationReadPermission,
  type EffectiveConfiguration,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { PlatformReader } from '@gitops-platform/backstage-plugin-gitops-platform-node';
import type { AuthorizedViews } from '../access';

/** Tells with which values an entity's service is deployed, and where each comes from. */
export class EntityConfigurationService {
  readonly #platforms: Pick<PlatformReader, 'read' | 'readValues'>;
  readonly #views: AuthorizedViews;

  constructor(options: {
    platforms: Pick<PlatformReader, 'read' | 'readValues'>;
    views: AuthorizedViews;
  }) {
    this.#platforms = options.platforms;
    this.#views = options.views;
  }

  /**
   * @throws as `AuthorizedViews.viewFor`
   * @throws ServiceUnavailableError where a values file cannot be read, with the reason
   */
  async configurationOf(
    ref: CompoundEntityRef,
    request: { credentials: BackstageCredentials; signal?: AbortSignal },
  ): Promise<EffectiveConfiguration> {
    const { signal } = request;
    const view = await this.#views.viewFor(
      ref,
      configurationReadPermission,
      request,
    );
    try {
      // The view holds a part of the model; values are merged for the whole.
      const model = await this.#platforms.read(view.model.name, { signal });
      return await this.#platforms.readValues(model, view.service.name, {
        signal,
      });
    } catch (error) {
      signal?.throwIfAborted();
      throw new ServiceUnavailableError(
        `The values of '${view.service.name}' cannot be read: ${
          toError(error).message
        }`,
        error,
      );
    }
  }
}
