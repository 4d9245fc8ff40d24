import { readFile } from 'node:fs/promises';
import { toError } from '@backstage/errors';
import { z } from 'zod';
import { JsonEndpoint } from '../http/JsonEndpoint';
import { SourceError } from '../SourceError';
import type { KubernetesSettings } from './readKubernetesSettings';
import { syncOf, vaultStaticSecret, type ReadSync } from './vaultStaticSecret';

// A resource that is being written may lack a field; it is not the others' fault.
const list = z.object({
  items: z.array(z.unknown()),
});

/** A namespace with a thousand resources and the history of their fields. */
const MAXIMUM_BYTES = 50 * 1024 * 1024;

/**
 * Lists the VaultStaticSecrets of one cluster. That is all it asks for: its
 * service account needs `get` and `list` of `vaultstaticsecrets` and can do
 * without any access to Secrets.
 *
 * Source: Kubernetes API, namespaced custom resources; Vault Secrets Operator
 * `secrets.hashicorp.com/v1beta1`.
 */
export class KubernetesClient {
  readonly #endpoint: JsonEndpoint;
  readonly #credential: KubernetesSettings['credential'];

  constructor(
    settings: KubernetesSettings,
    options: { timeout?: number } = {},
  ) {
    this.#credential = settings.credential;
    this.#endpoint = new JsonEndpoint({
      name: 'Kubernetes',
      baseUrl: settings.address,
      certificateAuthority: settings.certificateAuthority,
      timeout: options.timeout,
      maximumBytes: MAXIMUM_BYTES,
    });
  }

  /** For messages, e.g. `Kubernetes at kubernetes.default.svc`. */
  get title(): string {
    return this.#endpoint.title;
  }

  /** @throws SourceError */
  async vaultStaticSecrets(namespace: string): Promise<ReadSync[]> {
    const { host } = this.#endpoint;
    const { status, body } = await this.#endpoint.request({
      path: `/apis/secrets.hashicorp.com/v1beta1/namespaces/${encodeURIComponent(
        namespace,
      )}/vaultstaticsecrets`,
      headers: { Authorization: `Bearer ${await this.#token()}` },
    });
    if (status === 401 || status === 403) {
      throw new SourceError({
        kind: 'refused',
        message: `Kubernetes at ${host} does not let the portal list vaultstaticsecrets in ${namespace} (${status})`,
        hint:
          status === 401
            ? 'Check the token of the service account.'
            : 'Bind a role with get and list of vaultstaticsecrets to the service account of the portal.',
      });
    }
    if (status === 404) {
      throw new SourceError({
        kind: 'unsupported',
        message: `Kubernetes at ${host} does not know vaultstaticsecrets (404)`,
        hint: 'Check the address, and whether the Vault Secrets Operator is installed in that cluster.',
      });
    }
    const parsed = status === 200 ? list.safeParse(body) : undefined;
    if (!parsed?.success) {
      throw new SourceError({
        kind: 'malformed',
        message: `${host} does not answer as Kubernetes does (${status})`,
        hint: 'Check the configured address, and whether a proxy answers in its place.',
      });
    }
    return parsed.data.items.flatMap(item => {
      const resource = vaultStaticSecret.safeParse(item);
      return resource.success ? [syncOf(resource.data)] : [];
    });
  }

  async #token(): Promise<string> {
    if ('token' in this.#credential) {
      return this.#credential.token;
    }
    try {
      return (await readFile(this.#credential.tokenPath, 'utf8')).trim();
    } catch (error) {
      throw new SourceError(
        {
          kind: 'refused',
          message: `The token of the service account cannot be read: ${
            toError(error).message
          }`,
          hint: 'Run the backend with a service account, or set token or tokenPath of sources.kubernetes.',
        },
        error,
      );
    }
  }
}
