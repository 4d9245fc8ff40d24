import { createApp } from '@backstage/frontend-defaults';
import { navigationModule } from './navigation';

/**
 * The portal. Plugins are discovered from this package's dependencies
 * (`app.packages: all`), so installing one is adding it to `package.json`.
 */
export default createApp({ features: [navigationModule] });
