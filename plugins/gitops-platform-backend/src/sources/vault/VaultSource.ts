import type { LiveReader, LiveValue } from '../reading/LiveReader';
import { VaultClient, type VaultSecret } from './VaultClient';
import type { PlatformVaultSettings, VaultSettings } from './VaultSettings';

/** The Vaults of all platforms, read through the cache. */
export class VaultSource {
  readonly #reader: LiveReader;
  readonly #settings: Map<string, PlatformVaultSettings>;
  readonly #clients = new Map<VaultSettings, VaultClient>();
  readonly #timeout: number | undefined;

  constructor(options: {
    reader: LiveReader;
    settings: Map<string, PlatformVaultSettings>;
    /** Milliseconds per request. */
    timeout?: number;
  }) {
    this.#reader = options.reader;
    this.#settings = options.settings;
    this.#timeout = options.timeout;
  }

  /**
   * @param secret.path - under the mount; the caller has made sure that it may be asked for
   */
  async secret(
    place: { platform: string; environment: string },
    secret: { mount: string; path: string },
  ): Promise<LiveValue<VaultSecret>> {
    const settings = this.#settingsOf(place);
    if (!settings) {
      return {
        reading: {
          status: 'notConfigured',
          message: `The portal has no access to the Vault of ${place.environment}`,
          hint: `Set gitopsPlatform.platforms.${place.platform}.sources.vault in app-config.yaml to see what is filled.`,
        },
      };
    }
    const client = this.#clientOf(settings);
    return this.#reader.read(
      JSON.stringify([
        'vault',
        settings.address,
        settings.namespace ?? '',
        secret.mount,
        secret.path,
      ]),
      () => client.secret(secret.mount, secret.path),
    );
  }

  #settingsOf(place: { platform: string; environment: string }) {
    const platform = this.#settings.get(place.platform);
    return platform?.byEnvironment.get(place.environment) ?? platform?.common;
  }

  #clientOf(settings: VaultSettings): VaultClient {
    let client = this.#clients.get(settings);
    if (!client) {
      client = new VaultClient(settings, { timeout: this.#timeout });
      this.#clients.set(settings, client);
    }
    return client;
  }
}
