import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  stringifyEntityRef,
  type CompoundEntityRef,
} from '@backstage/catalog-model';
import {
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import {
  AuthorizeResult,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import type { EntityPlatformView } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { EntityViewService } from '../views';

/** The view of an entity that belongs to a platform. */
export type ReadyView = Extract<EntityPlatformView, { status: 'ok' }>;

/** The same without what the service's own repository says. */
export type ServiceView = Omit<ReadyView, 'configuration'>;

interface ViewRequest {
  credentials: BackstageCredentials;
  signal?: AbortSignal;
}

/**
 * The way from a reference to live state. Permission is asked for before the
 * entity is looked up, so that a refusal does not tell whether there is one.
 */
export class AuthorizedViews {
  readonly #permissions: PermissionsService;
  readonly #views: EntityViewService;

  constructor(options: {
    permissions: PermissionsService;
    views: EntityViewService;
  }) {
    this.#permissions = options.permissions;
    this.#views = options.views;
  }

  /**
   * The service with the configuration from its own repository.
   *
   * @throws as `serviceFor`
   */
  async viewFor(
    ref: CompoundEntityRef,
    permission: ResourcePermission<'catalog-entity'>,
    request: ViewRequest,
  ): Promise<ReadyView> {
    await this.#authorize(ref, permission, request);
    return readyView(await this.#views.viewOf(ref, request));
  }

  /**
   * The service as the platform knows it. Answers that say nothing of the
   * configuration must not wait for the service's repository.
   *
   * @throws NotAllowedError where the user lacks the permission for this entity.
   * @throws NotFoundError where the catalog does not show the entity, or it belongs to no platform.
   * @throws ServiceUnavailableError where its platform cannot be read and was not read before.
   */
  async serviceFor(
    ref: CompoundEntityRef,
    permission: ResourcePermission<'catalog-entity'>,
    request: ViewRequest,
  ): Promise<ServiceView> {
    await this.#authorize(ref, permission, request);
    return readyView(await this.#views.serviceOf(ref, request));
  }

  async #authorize(
    ref: CompoundEntityRef,
    permission: ResourcePermission<'catalog-entity'>,
    { credentials }: ViewRequest,
  ): Promise<void> {
    const entityRef = stringifyEntityRef(ref);
    const [decision] = await this.#permissions.authorize(
      [{ permission, resourceRef: entityRef }],
      { credentials },
    );
    if (decision.result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(
        `You lack the permission ${permission.name} for '${entityRef}'`,
      );
    }
  }
}

/**
 * @throws NotFoundError where the entity belongs to no platform.
 * @throws ServiceUnavailableError where its platform cannot be read and was not read before.
 */
export function readyView(view: EntityPlatformView): ReadyView {
  if (view.status === 'ok') {
    return view;
  }
  const { code, message } = view.problem;
  throw code === 'platform-unreadable'
    ? new ServiceUnavailableError(message)
    : new NotFoundError(message);
}
