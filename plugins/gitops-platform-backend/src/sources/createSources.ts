import type {
  CacheService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { ArgocdSource } from './argocd/ArgocdSource';
import { readArgocdSettings } from './argocd/readArgocdSettings';
import { MergeRequestSource } from './gitlab/MergeRequestSource';
import { LiveReader } from './reading/LiveReader';
import { readLiveSettings } from './reading/readLiveSettings';
import { SourceInstances } from './settings/SourceInstances';
import { readVaultSettings } from './vault/readVaultSettings';
import { VaultSource } from './vault/VaultSource';

/** The servers that live state is read from. */
export interface Sources {
  argocd: ArgocdSource;
  mergeRequests: MergeRequestSource;
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
    mergeRequests: new MergeRequestSource({
      reader,
      integrations: ScmIntegrations.fromConfig(config),
    }),
    vault: new VaultSource({
      reader,
      instances: SourceInstances.read(config, 'vault', readVaultSettings),
    }),
  };
}
