import type {
  AuditorService,
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  stringifyEntityRef,
  type CompoundEntityRef,
} from '@backstage/catalog-model';
import { NotAllowedError, NotFoundError, toError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  secretPathsReadPermission,
  type EntitySecrets,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { VaultSource } from '../sources/vault/VaultSource';
import type { EntityViewService } from '../views';
import { environmentSecrets } from './environmentSecrets';

interface Request {
  credentials: BackstageCredentials;
  signal?: AbortSignal;
}

/**
 * Tells which secrets of an entity's service are in Vault. Permission is asked
 * for before the entity is looked up, so that a refusal does not tell whether
 * there is such an entity; each read is audited.
 */
export class EntitySecretsService {
  readonly #auditor: AuditorService;
  readonly #permissions: PermissionsService;
  readonly #vault: VaultSource;
  readonly #views: EntityViewService;

  constructor(options: {
    auditor: AuditorService;
    permissions: PermissionsService;
    vault: VaultSource;
    views: EntityViewService;
  }) {
    this.#auditor = options.auditor;
    this.#permissions = options.permissions;
    this.#vault = options.vault;
    this.#views = options.views;
  }

  /**
   * @throws NotAllowedError where the user may not see the secrets of this entity.
   * @throws NotFoundError where the catalog does not show the entity, or it belongs to no platform.
   */
  async secretsOf(
    ref: CompoundEntityRef,
    request: Request & {
      auditRequest?: Parameters<AuditorService['createEvent']>[0]['request'];
    },
  ): Promise<EntitySecrets> {
    const entityRef = stringifyEntityRef(ref);
    const audit = await this.#auditor.createEvent({
      eventId: 'secret-paths-read',
      severityLevel: 'medium',
      ...(request.auditRequest && { request: request.auditRequest }),
      meta: { entityRef },
    });
    try {
      const secrets = await this.#read(ref, entityRef, request);
      await audit.success();
      return secrets;
    } catch (error) {
      await audit.fail({ error: toError(error) });
      throw error;
    }
  }

  async #read(
    ref: CompoundEntityRef,
    entityRef: string,
    { credentials, signal }: Request,
  ): Promise<EntitySecrets> {
    const [decision] = await this.#permissions.authorize(
      [{ permission: secretPathsReadPermission, resourceRef: entityRef }],
      { credentials },
    );
    if (decision.result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(
        `You may not see the secrets of '${entityRef}'`,
      );
    }
    const view = await this.#views.viewOf(ref, { credentials, signal });
    if (view.status !== 'ok') {
      throw new NotFoundError(view.problem.message);
    }
    return {
      entityRef,
      environments: await Promise.all(
        view.model.environments
          .filter(({ enabled }) => enabled)
          .map(({ name }) => environmentSecrets(this.#vault, view, name)),
      ),
    };
  }
}
