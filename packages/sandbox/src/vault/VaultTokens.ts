import { randomBytes } from 'node:crypto';
import { StoredSecret } from './SecretStore';

/**
 * Token of the sandbox's Vault that may see paths and key names, but no values.
 *
 * @public
 */
export const SANDBOX_VAULT_TOKEN = 'sandbox-token';

/**
 * Token of the sandbox's Vault that may do everything.
 *
 * @public
 */
export const SANDBOX_VAULT_ROOT_TOKEN = 'sandbox-root-token';

/** Lifetime of tokens that a login gave, in seconds. */
export const LEASE_SECONDS = 3600;

/** Who asks: `reader` sees metadata and key names, `root` everything. */
export type VaultIdentity = 'reader' | 'root';

/** The part of the KV engine's API that a path belongs to. Source: Vault KV v2 API. */
export type KvEndpoint = 'data' | 'metadata' | 'subkeys';

/** The tokens of a Vault and what their policies allow. */
export class VaultTokens {
  readonly #roles: readonly string[];
  readonly #expiryOfIssued = new Map<string, number>();
  readonly #now: () => number;

  constructor(roles: readonly string[], now: () => number = Date.now) {
    this.#roles = roles;
    this.#now = now;
  }

  hasRole(role: string): boolean {
    return this.#roles.includes(role);
  }

  /** A new token with the reader's policy. */
  issue(): string {
    const token = `hvs.sandbox-${randomBytes(12).toString('hex')}`;
    this.#expiryOfIssued.set(token, this.#now() + LEASE_SECONDS * 1000);
    return token;
  }

  identify(token: string | undefined): VaultIdentity | undefined {
    if (token === SANDBOX_VAULT_ROOT_TOKEN) {
      return 'root';
    }
    const known =
      token === SANDBOX_VAULT_TOKEN ||
      (this.#expiryOfIssued.get(token ?? '') ?? 0) > this.#now();
    return known ? 'reader' : undefined;
  }
}

/**
 * What an identity may do with a path of the KV engine, in Vault's words; `['deny']` for nothing.
 *
 * @param secret - the secret at that path, where there is one
 */
export function capabilitiesOf(
  identity: VaultIdentity,
  endpoint: KvEndpoint | undefined,
  secret: StoredSecret | undefined,
): string[] {
  if (identity === 'root') {
    return ['root'];
  }
  if (secret?.forbidden || endpoint === undefined || endpoint === 'data') {
    return ['deny'];
  }
  return endpoint === 'metadata' ? ['list', 'read'] : ['read'];
}
