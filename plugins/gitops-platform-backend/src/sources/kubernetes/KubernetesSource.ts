import {
  namespaceOf,
  type PlatformModel,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { LiveReader, LiveValue } from '../reading/LiveReader';
import { clientPerServer } from '../settings/clientPerServer';
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
  readonly #clientOf: (settings: KubernetesSettings) => KubernetesClient;

  constructor(options: {
    reader: LiveReader;
    instances: SourceInstances<KubernetesSettings>;
    /** Milliseconds per request. */
    timeout?: number;
  }) {
    this.#reader = options.reader;
    this.#instances = options.instances;
    this.#clientOf = clientPerServer(
      (settings: KubernetesSettings) =>
        new KubernetesClient(settings, { timeout: options.timeout }),
    );
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
      JSON.stringify(['kubernetes', settings.key, namespace]),
      client.title,
      () => client.vaultStaticSecrets(namespace),
    );
  }
}
