import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  stringifyEntityRef,
  type CompoundEntityRef,
} from '@backstage/catalog-model';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  AuthorizeResult,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import type { EntityPlatformView } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { EntityViewService } from '../views';

/** The view of an entity that belongs to a platform. */
export type ReadyView = Extract<EntityPlatformView, { status: 'ok' }>;

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
   * @throws NotAllowedError where the user lacks the permission for this entity.
   * @throws NotFoundError where the catalog does not show the entity, or it belongs to no platform.
   */
  async viewFor(
    ref: CompoundEntityRef,
    permission: ResourcePermission<'catalog-entity'>,
    request: { credentials: BackstageCredentials; signal?: AbortSignal },
  ): Promise<ReadyView> {
    const entityRef = stringifyEntityRef(ref);
    const [decision] = await this.#permissions.authorize(
      [{ permission, resourceRef: entityRef }],
      { credentials: request.credentials },
    );
    if (decision.result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(
        `You lack the permission ${permission.name} for '${entityRef}'`,
      );
    }
    const view = await this.#views.viewOf(ref, request);
    if (view.status !== 'ok') {
      throw new NotFoundError(view.problem.message);
    }
    return view;
  }
}
