import {
  namespaceOf,
  type PlatformModel,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { LiveReader, LiveValue } from '../reading/LiveReader';
import type { SourceInstances } from '../settings/SourceInstances';
import { KubernetesClient } from './KubernetesClient';
import type { KubernetesSettings } from './readKubernetesSettings';
import type { ReadSync } from './vaultStaticSecret';

/**
 * The clusters of all platforms, read through the cache. All VaultStaticSecrets
 * of a namespace are asked for at once, for every service in it.
 */
export class KubernetesSource {
  readonly #reader: LiveReader;
  readonly #instances: SourceInstances<KubernetesSettings>;
  readonly #clients = new Map<KubernetesSettings, KubernetesClient>();
  readonly #timeout: number | undefined;

  constructor(options: {
    reader: LiveReader;
    instances: SourceInstances<KubernetesSettings>;
    /** Milliseconds per request. */
    timeout?: number;
  }) {
    this.#reader = options.reader;
    this.#instances = options.instances;
    this.#timeout = options.timeout;
  }

  /** What the Vault Secrets Operator has copied into the namespace of an environment. */
  async secretSyncs(
    model: Pick<PlatformModel, 'name' | 'namespacePrefix'>,
    environment: string,
  ): Promise<LiveValue<ReadSync[]>> {
    const place = { platform: model.name, environment };
    const settings = this.#instances.of(place);
    if (!settings) {
      return { reading: this.#instances.missing(place, 'Kubernetes API') };
    }
    const client = this.#clientOf(settings);
    const namespace = namespaceOf(model, environment);
    return this.#reader.read(
      JSON.stringify(['kubernetes', settings.address, namespace]),
      () => client.vaultStaticSecrets(namespace),
    );
  }

  #clientOf(settings: KubernetesSettings): KubernetesClient {
    let client = this.#clients.get(settings);
    if (!client) {
      client = new KubernetesClient(settings, { timeout: this.#timeout });
      this.#clients.set(settings, client);
    }
    return client;
  }
}
