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
import type { KubernetesSource } from '../sources/kubernetes/KubernetesSource';
import type { VaultSource } from '../sources/vault/VaultSource';
import {
  environmentLocations,
  type EnvironmentSecretLocations,
} from './environmentLocations';
import { environmentSecrets } from './environmentSecrets';

/** Who asks, and what the audit log takes person, address and client from. */
export interface SecretsRequest {
  credentials: BackstageCredentials;
  signal?: AbortSignal;
  auditRequest?: Parameters<AuditorService['createEvent']>[0]['request'];
  /** Entity reference of the person, where there is no request that tells it. */
  askedBy?: string;
}

/** Where the secrets of an entity are. */
export interface SecretLocations {
  entityRef: string;
  /** Of the KV v2 engine that all paths are under. */
  mount: string;
  environments: EnvironmentSecretLocations[];
}

/** Tells which secrets of an entity's service are in Vault and in the cluster. Each read is audited. */
export class EntitySecretsService {
  readonly #auditor: AuditorService;
  readonly #sources: { kubernetes: KubernetesSource; vault: VaultSource };
  readonly #views: AuthorizedViews;

  constructor(options: {
    auditor: AuditorService;
    kubernetes: KubernetesSource;
    vault: VaultSource;
    views: AuthorizedViews;
  }) {
    this.#auditor = options.auditor;
    this.#sources = { kubernetes: options.kubernetes, vault: options.vault };
    this.#views = options.views;
  }

  /** @throws as `AuthorizedViews.viewFor` */
  async secretsOf(
    ref: CompoundEntityRef,
    request: SecretsRequest,
  ): Promise<EntitySecrets> {
    return this.#audited(ref, request, view => this.#read(view));
  }

  /**
   * The paths that the values files name, whether or not Vault can be asked.
   *
   * @throws as `AuthorizedViews.viewFor`
   */
  async locationsOf(
    ref: CompoundEntityRef,
    request: SecretsRequest,
  ): Promise<SecretLocations> {
    return this.#audited(ref, request, async view => {
      const { entityRef, environments } = await this.#read(view);
      return {
        entityRef,
        mount: view.model.vault.mount,
        environments: environments.map(secrets =>
          environmentLocations(view, secrets),
        ),
      };
    });
  }

  async #audited<T>(
    ref: CompoundEntityRef,
    request: SecretsRequest,
    answer: (view: ReadyView) => Promise<T>,
  ): Promise<T> {
    const { auditRequest, askedBy, ...access } = request;
    const entityRef = stringifyEntityRef(ref);
    const audit = await this.#auditor.createEvent({
      eventId: 'secret-paths-read',
      severityLevel: 'medium',
      ...(auditRequest && { request: auditRequest }),
      meta: { entityRef, ...(askedBy && { askedBy }) },
    });
    try {
      const view = await this.#views.viewFor(
        ref,
        secretPathsReadPermission,
        access,
      );
      const result = await answer(view);
      await audit.success();
      return result;
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
          .map(({ name }) => environmentSecrets(this.#sources, view, name)),
      ),
    };
  }
}
