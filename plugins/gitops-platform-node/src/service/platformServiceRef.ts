import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import {
  readPlatformSettings,
  readRefreshMilliseconds,
} from '../settings/readPlatformSettings';
import { CachedPlatformReader } from './CachedPlatformReader';
import type { PlatformReader } from './PlatformReader';

/**
 * The one reader of platforms in a backend. Services such as
 * `coreServices.cache` and `coreServices.urlReader` belong to one plugin each,
 * so the catalog, the scaffolder and the `gitops-platform` plugin would each
 * read the platform again; the reader lives in the root context of this
 * service's factory and is the same for all of them.
 *
 * @public
 */
export const platformServiceRef = createServiceRef<PlatformReader>({
  id: 'gitops-platform.platforms',
  scope: 'plugin',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.rootLogger,
      },
      createRootContext({ config, logger }) {
        return new CachedPlatformReader({
          settings: readPlatformSettings(config),
          integrations: ScmIntegrations.fromConfig(config),
          logger,
          refresh: readRefreshMilliseconds(config),
        });
      },
      factory(_deps, reader) {
        return reader;
      },
    }),
});
