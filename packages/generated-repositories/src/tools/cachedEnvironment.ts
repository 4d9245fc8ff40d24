import { join } from 'node:path';
import { workDirectory } from '../places';
import { packageHost } from './packageHost';

/** Folder of what a toolchain keeps between runs. */
const cache = (name: string) => join(workDirectory, 'caches', name);

/** The cache can be deleted like any other folder; a copied tree has no history. */
export const GO_FLAGS = '-modcacherw -buildvcs=false';

/**
 * The environment of every command: toolchains keep what they download and
 * compile in this repository's own cache.
 */
export function cachedEnvironment(): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ...packageHost(),
    CI: 'true',
    GOMODCACHE: cache('go-modules'),
    GOCACHE: cache('go-build'),
    GOFLAGS: GO_FLAGS,
    npm_config_cache: cache('npm'),
    npm_config_update_notifier: 'false',
    npm_config_fund: 'false',
    npm_config_audit: 'false',
    PIP_CACHE_DIR: cache('pip'),
    PIP_DISABLE_PIP_VERSION_CHECK: '1',
    NG_CLI_ANALYTICS: 'false',
  };
}
