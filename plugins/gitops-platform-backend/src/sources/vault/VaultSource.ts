import type { LiveReader, LiveValue } from '../reading/LiveReader';
import { VaultClient, type VaultSecret } from './VaultClient';
import { clientPerServer } from '../settings/clientPerServer';
import type { SourceInstances, SourcePlace } from '../settings/SourceInstances';
import type { VaultSettings } from './VaultSettings';

/** The Vaults of all platforms, read through the cache. */
export class VaultSource {
  readonly #reader: LiveReader;
  readonly #instances: SourceInstances<VaultSettings>;
  readonly #clientOf: (settings: VaultSettings) => VaultClient;

  constructor(options: {
    reader: LiveReader;
    instances: SourceInstances<VaultSettings>;
    /** Milliseconds per request. */
    timeout?: number;
  }) {
    this.#reader = options.reader;
    this.#instances = options.instances;
    this.#clientOf = clientPerServer(
      (settings: VaultSettings) =>
        new VaultClient(settings, { timeout: options.timeout }),
    );
  }

  /**
   * @param secret.path - under the mount; the caller has made sure that it may be asked for
   */
  async secret(
    place: SourcePlace,
    secret: { mount: string; path: string },
  ): Promise<LiveValue<VaultSecret>> {
    const settings = this.#instances.of(place);
    if (!settings) {
      return { reading: this.#instances.missing(place, 'Vault') };
    }
    const client = this.#clientOf(settings);
    return this.#reader.read(
      JSON.stringify(['vault', settings.key, secret.mount, secret.path]),
      client.title,
      () => client.secret(secret.mount, secret.path),
    );
  }
}
