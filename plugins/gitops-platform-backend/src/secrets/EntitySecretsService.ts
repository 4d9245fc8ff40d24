import type {
  AuditorService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import {
  stringifyEntityRef,
  type CompoundEntityRef,
} from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import {
  secretPathsReadPermission,
  type EntitySecrets,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { AuthorizedViews, ReadyView } from '../access';
import type { VaultSource } from '../sources/vault/VaultSource';
import { environmentSecrets } from './environmentSecrets';

/** Tells which secrets of an entity's service are in Vault. Each read is audited. */
export class EntitySecretsService {
  readonly #auditor: AuditorService;
  readonly #vault: VaultSource;
  readonly #views: AuthorizedViews;

  constructor(options: {
    auditor: AuditorService;
    vault: VaultSource;
    views: AuthorizedViews;
  }) {
    this.#auditor = options.auditor;
    this.#vault = options.vault;
    this.#views = options.views;
  }

  /**
   * @param request.auditRequest - what the audit log takes address and client from
   * @throws as `AuthorizedViews.viewFor`
   */
  async secretsOf(
    ref: CompoundEntityRef,
    request: {
      credentials: BackstageCredentials;
      signal?: AbortSignal;
      auditRequest?: Parameters<AuditorService['createEvent']>[0]['request'];
    },
  ): Promise<EntitySecrets> {
    const { auditRequest, ...access } = request;
    const entityRef = stringifyEntityRef(ref);
    const audit = await this.#auditor.createEvent({
      eventId: 'secret-paths-read',
      severityLevel: 'medium',
      ...(auditRequest && { request: auditRequest }),
      meta: { entityRef },
    });
    try {
      const view = await this.#views.viewFor(
        ref,
        secretPathsReadPermission,
        access,
      );
      const secrets = await this.#read(view);
      await audit.success();
      return secrets;
    } catch (error) {
      await audit.fail({ error: toError(error) });
      throw error;
    }
  }

  async #read(view: ReadyView): Promise<EntitySecrets> {
    return {
      entityRef: view.entityRef,
      environments: await Promise.all(
        view.model.environments
          .filter(({ enabled }) => enabled)
          .map(({ name }) => environmentSecrets(this.#vault, view, name)),
      ),
    };
  }
}
