import { z } from 'zod';
import { JsonEndpoint, type JsonAnswer } from '../http/JsonEndpoint';
import { SourceError } from '../SourceError';
import { hasOtherEngine } from './mountAnswer';
import type { VaultSettings } from './VaultSettings';
import { VaultLogin } from './VaultLogin';

/** What Vault says of one secret: names and dates, no values. */
export type VaultSecret =
  | { state: 'present'; keys: string[]; version: number; changedAt: string }
  | { state: 'deleted'; version: number; changedAt: string }
  | { state: 'missing' }
  | { state: 'forbidden' };

const versionMetadata = z.object({
  version: z.number(),
  created_time: z.string(),
  deletion_time: z.string(),
});
const subkeysAnswer = z.object({
  data: z.object({
    // Nested values come as maps; their names are not asked for.
    subkeys: z.record(z.string(), z.unknown()).nullable(),
    metadata: versionMetadata,
  }),
});

/** What is not there at all; every other answer of 404 says something of its own. */
const missingAnswer = z.object({ errors: z.array(z.never()) });

/**
 * Reads names and versions from the KV v2 engine of one Vault. It knows no
 * request that would answer with a value.
 *
 * Source: Vault HTTP API, KV v2 `subkeys` (Vault 1.10 and later, OpenBao).
 */
export class VaultClient {
  readonly #endpoint: JsonEndpoint;
  readonly #login: VaultLogin;
  readonly #headers: Record<string, string>;
  /** Mounts of which Vault has said, or is saying, that they are what is read here. */
  readonly #mounts = new Map<string, Promise<void>>();

  constructor(settings: VaultSettings, options: { timeout?: number } = {}) {
    this.#endpoint = new JsonEndpoint({
      name: 'Vault',
      baseUrl: settings.address,
      certificateAuthority: settings.certificateAuthority,
      timeout: options.timeout,
    });
    this.#headers = {
      // Required where an agent or proxy in front of Vault insists on it.
      'X-Vault-Request': 'true',
      ...(settings.namespace && { 'X-Vault-Namespace': settings.namespace }),
    };
    this.#login = new VaultLogin(
      this.#endpoint,
      settings.authentication,
      this.#headers,
    );
  }

  /** For messages, e.g. `Vault at vault.example.test:8200`. */
  get title(): string {
    return this.#endpoint.title;
  }

  /**
   * @param mount - of the KV v2 engine
   * @param path - under the mount; the caller has made sure that it may be asked for
   * @throws SourceError where Vault cannot be asked; a path that the token may
   * not see is an answer, a token that Vault does not know is an error.
   */
  async secret(mount: string, path: string): Promise<VaultSecret> {
    const answer = await this.#authenticated(
      `/v1/${encodePath(mount)}/subkeys/${encodePath(path)}?depth=1`,
    );
    switch (answer.status) {
      case 200:
        return this.#present(answer);
      case 404:
        return this.#absent(answer, mount);
      case 403:
        return { state: 'forbidden' };
      case 401:
        // Not of Vault itself, but of a proxy in front of it.
        throw this.#refused();
      default:
        throw this.#unexpected(answer.status);
    }
  }

  #present(answer: JsonAnswer): VaultSecret {
    const parsed = subkeysAnswer.safeParse(answer.body);
    if (!parsed.success) {
      throw this.#unexpected(answer.status);
    }
    const { subkeys, metadata } = parsed.data.data;
    return {
      state: 'present',
      keys: Object.keys(subkeys ?? {}),
      version: metadata.version,
      changedAt: metadata.created_time,
    };
  }

  /** A deleted version answers 404 with its metadata. */
  async #absent({ status, body }: JsonAnswer, mount: string) {
    const deleted = subkeysAnswer.safeParse(body);
    if (deleted.success) {
      const { version, deletion_time: changedAt } = deleted.data.data.metadata;
      return { state: 'deleted', version, changedAt } as const;
    }
    if (body === undefined) {
      throw this.#unexpected(status);
    }
    if (!missingAnswer.safeParse(body).success) {
      throw this.#unsupported(
        `${this.title} does not know the subkeys of "${mount}" (${status})`,
        'Check vault.mount of the platform, the namespace in app-config.yaml, and that Vault is 1.10 or later.',
      );
    }
    await this.#requireVersion2(mount);
    return { state: 'missing' } as const;
  }

  /**
   * Other engines say of everything that it is missing. A mount is asked about
   * once; one that is of the wrong engine, until it is put right.
   */
  #requireVersion2(mount: string): Promise<void> {
    let required = this.#mounts.get(mount);
    if (!required) {
      required = this.#askForEngine(mount);
      this.#mounts.set(mount, required);
      required.catch(() => this.#mounts.delete(mount));
    }
    return required;
  }

  /**
   * Source: Vault HTTP API, `sys/internal/ui/mounts/:path`, which a token may
   * read that may read anything of the mount.
   */
  async #askForEngine(mount: string): Promise<void> {
    const answer = await this.#authenticated(
      `/v1/sys/internal/ui/mounts/${encodePath(mount)}`,
    );
    if (answer.status === 200 && hasOtherEngine(answer.body)) {
      throw this.#unsupported(
        `"${mount}" of ${this.title} is not a KV engine of version 2`,
        'Name one of version 2 in vault.mount of the platform, or raise this one with "vault kv enable-versioning".',
      );
    }
  }

  /**
   * Vault says 403 both for a path that is denied and for a token that it does
   * not know: the token that was sent is asked about, whatever others that read
   * at the same time have logged in with since.
   *
   * @returns 403 only where the path is denied
   */
  async #authenticated(path: string): Promise<JsonAnswer> {
    const token = await this.#login.token();
    const answer = await this.#send(path, token);
    if (answer.status !== 403 || (await this.#isKnown(token))) {
      return answer;
    }
    if (!this.#login.isRenewable) {
      throw this.#refused();
    }
    // Revoked before its time: one more login, and what that says counts.
    this.#login.forget(token);
    const renewed = await this.#login.token();
    const repeated = await this.#send(path, renewed);
    if (repeated.status === 403 && !(await this.#isKnown(renewed))) {
      throw this.#refused();
    }
    return repeated;
  }

  async #isKnown(token: string): Promise<boolean> {
    const { status } = await this.#send('/v1/auth/token/lookup-self', token);
    return status !== 403;
  }

  #send(path: string, token: string): Promise<JsonAnswer> {
    return this.#endpoint.request({
      path,
      headers: { ...this.#headers, 'X-Vault-Token': token },
    });
  }

  #refused(): SourceError {
    return new SourceError({
      kind: 'refused',
      message: `${this.title} does not accept the token of the portal: it is wrong or has expired`,
      hint: 'Give the portal a new token, or let it log in by kubernetes or approle.',
    });
  }

  #unsupported(message: string, hint: string): SourceError {
    return new SourceError({ kind: 'unsupported', message, hint });
  }

  #unexpected(status: number): SourceError {
    return new SourceError({
      kind: 'malformed',
      message: `${
        this.#endpoint.host
      } does not answer as the KV v2 engine of Vault does (${status})`,
      hint: 'Check the address, vault.mount of the platform, and that the mount is of version 2.',
    });
  }
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
