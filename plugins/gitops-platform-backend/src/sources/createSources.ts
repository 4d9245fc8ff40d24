import type {
  CacheService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { ArgocdSource } from './argocd/ArgocdSource';
import { readArgocdSettings } from './argocd/readArgocdSettings';
import { GitLabSource } from './gitlab/GitLabSource';
import { KubernetesSource } from './kubernetes/KubernetesSource';
import { readKubernetesSettings } from './kubernetes/readKubernetesSettings';
import { PrometheusSource } from './prometheus/PrometheusSource';
import { readPrometheusSettings } from './prometheus/readPrometheusSettings';
import { LiveReader } from './reading/LiveReader';
import { readLiveSettings } from './reading/readLiveSettings';
import { SourceInstances } from './settings/SourceInstances';
import { readVaultSettings } from './vault/readVaultSettings';
import { VaultSource } from './vault/VaultSource';

/** The servers that live state is read from. */
export interface Sources {
  argocd: ArgocdSource;
  gitlab: GitLabSource;
  kubernetes: KubernetesSource;
  prometheus: PrometheusSource;
  vault: VaultSource;
}

/**
 * Reads the configuration of all sources, so that a wrong key stops the start.
 *
 * @throws InputError (or the error of the configuration reader) naming the key that is wrong.
 */
export function createSources(options: {
  cache: CacheService;
  config: Config;
  logger: LoggerService;
}): Sources {
  const { cache, config, logger } = options;
  const reader = new LiveReader({ cache, logger, ...readLiveSettings(config) });
  return {
    argocd: new ArgocdSource({
      reader,
      instances: SourceInstances.read(config, 'argocd', readArgocdSettings),
    }),
    gitlab: new GitLabSource({
      reader,
      integrations: ScmIntegrations.fromConfig(config),
    }),
    kubernetes: new KubernetesSource({
      reader,
      instances: SourceInstances.read(
        config,
        'kubernetes',
        readKubernetesSettings,
      ),
    }),
    prometheus: new PrometheusSource({
      reader,
      instances: SourceInstances.read(
        config,
        'prometheus',
        readPrometheusSettings,
      ),
    }),
    vault: new VaultSource({
      reader,
      instances: SourceInstances.read(config, 'vault', readVaultSettings),
    }),
  };
}
