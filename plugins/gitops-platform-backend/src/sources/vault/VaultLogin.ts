import { readFile } from 'node:fs/promises';
import { toError } from '@backstage/errors';
import { z } from 'zod';
import type { JsonEndpoint } from '../http/JsonEndpoint';
import { SourceError } from '../SourceError';
import type { VaultAuthenticationSettings } from './VaultSettings';

/** A token is replaced when this part of its lease is over. */
const RENEW_AT = 0.8;

const loginAnswer = z.object({
  auth: z.object({
    client_token: z.string(),
    /** Seconds; 0 for a token without an end. */
    lease_duration: z.number(),
  }),
});

interface HeldToken {
  token: string;
  /** Milliseconds since the epoch. */
  until: number;
}

/**
 * Keeps a token for a Vault: the configured one, or one from a login, which is
 * made anew before it ends and when Vault no longer accepts it.
 *
 * Source: Vault HTTP API, `auth/kubernetes/login` and `auth/approle/login`.
 */
export class VaultLogin {
  readonly #endpoint: JsonEndpoint;
  readonly #settings: VaultAuthenticationSettings;
  readonly #headers: Record<string, string>;
  readonly #now: () => number;
  #held: HeldToken | undefined;
  #flight: Promise<HeldToken> | undefined;

  constructor(
    endpoint: JsonEndpoint,
    settings: VaultAuthenticationSettings,
    headers: Record<string, string>,
    now: () => number = Date.now,
  ) {
    this.#endpoint = endpoint;
    this.#settings = settings;
    this.#headers = headers;
    this.#now = now;
  }

  /** A login can give another token where Vault refuses the present one. */
  get isRenewable(): boolean {
    return this.#settings.method !== 'token';
  }

  /** @throws SourceError where the login is refused or Vault cannot be reached. */
  async token(): Promise<string> {
    if (this.#settings.method === 'token') {
      return this.#settings.token;
    }
    if (this.#held && this.#now() < this.#held.until) {
      return this.#held.token;
    }
    // Those that come while the login is under way wait for it.
    this.#flight ??= this.#login(this.#settings).finally(() => {
      this.#flight = undefined;
    });
    this.#held = await this.#flight;
    return this.#held.token;
  }

  /** Makes the next `token` log in again, unless somebody has done so since this one. */
  forget(token: string): void {
    if (this.#held?.token === token) {
      this.#held = undefined;
    }
  }

  async #login(
    settings: Exclude<VaultAuthenticationSettings, { method: 'token' }>,
  ): Promise<HeldToken> {
    const { status, body } = await this.#endpoint.request({
      method: 'POST',
      path: `/v1/auth/${settings.mount
        .split('/')
        .map(encodeURIComponent)
        .join('/')}/login`,
      headers: this.#headers,
      body: await credentialsOf(settings),
      repeatable: true,
    });
    if (status !== 200) {
      throw new SourceError({
        kind: 'refused',
        message: `Vault at ${this.#endpoint.host} refuses the login by ${
          settings.method
        } (${status})`,
        hint:
          settings.method === 'kubernetes'
            ? `Check the role "${settings.role}" of auth/${settings.mount}, its service account and audience.`
            : `Check roleId and secretId of auth/${settings.mount}.`,
      });
    }
    const answer = loginAnswer.safeParse(body);
    if (!answer.success) {
      throw new SourceError({
        kind: 'malformed',
        message: `${this.#endpoint.host} does not answer a login as Vault does`,
        hint: 'Check the configured address, and whether a proxy answers in its place.',
      });
    }
    const { client_token: token, lease_duration: lease } = answer.data.auth;
    return {
      token,
      until:
        lease === 0
          ? Number.POSITIVE_INFINITY
          : this.#now() + lease * 1000 * RENEW_AT,
    };
  }
}

async function credentialsOf(
  settings: Exclude<VaultAuthenticationSettings, { method: 'token' }>,
) {
  if (settings.method === 'approle') {
    return { role_id: settings.roleId, secret_id: settings.secretId };
  }
  try {
    const jwt = await readFile(settings.tokenPath, 'utf8');
    return { role: settings.role, jwt: jwt.trim() };
  } catch (error) {
    throw new SourceError(
      {
        kind: 'refused',
        message: `The token of the service account cannot be read: ${
          toError(error).message
        }`,
        hint: 'Run the backend with a service account, or set auth.tokenPath.',
      },
      error,
    );
  }
}
