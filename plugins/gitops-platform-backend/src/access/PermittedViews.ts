import type {
  AuditorService,
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import type { CompoundEntityRef } from '@backstage/catalog-model';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  secretPathsReadPermission,
  type EntityPlatformView,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { EntityViewService } from '../views';

interface PageRequest {
  credentials: BackstageCredentials;
  signal?: AbortSignal;
  /** What the audit log takes person, address and client from. */
  auditRequest: Parameters<AuditorService['createEvent']>[0]['request'];
}

/**
 * The view of an entity for a page, with what the user may see of it: variables
 * and paths of secrets take the same permission as the state of these secrets,
 * and are audited as such.
 */
export class PermittedViews {
  readonly #auditor: AuditorService;
  readonly #permissions: PermissionsService;
  readonly #views: EntityViewService;

  constructor(options: {
    auditor: AuditorService;
    permissions: PermissionsService;
    views: EntityViewService;
  }) {
    this.#auditor = options.auditor;
    this.#permissions = options.permissions;
    this.#views = options.views;
  }

  /** @throws as `EntityViewService.viewOf` */
  async viewOf(
    ref: CompoundEntityRef,
    { auditRequest, ...access }: PageRequest,
  ): Promise<EntityPlatformView> {
    const view = await this.#views.viewOf(ref, access);
    if (view.status !== 'ok' || !view.configuration) {
      return view;
    }
    const { entityRef, configuration } = view;
    const [{ result }] = await this.#permissions.authorize(
      [{ permission: secretPathsReadPermission, resourceRef: entityRef }],
      access,
    );
    if (result !== AuthorizeResult.ALLOW) {
      return {
        ...view,
        configuration: {
          ...configuration,
          environments: configuration.environments.map(environment => ({
            ...environment,
            secrets: [],
          })),
        },
        secretsHidden: true,
      };
    }
    if (configuration.environments.some(({ secrets }) => secrets.length > 0)) {
      const audit = await this.#auditor.createEvent({
        eventId: 'secret-paths-read',
        severityLevel: 'medium',
        request: auditRequest,
        meta: { entityRef },
      });
      await audit.success();
    }
    return view;
  }
}
