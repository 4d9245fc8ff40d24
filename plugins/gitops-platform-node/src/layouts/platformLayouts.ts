import type { PlatformLayoutName } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { PlatformLayout } from './PlatformLayout';
import { registryLayout } from './registry';

/**
 * The layouts by the name that `gitopsPlatform.platforms.*.layout` gives them;
 * `undefined` for one that is known but cannot be read yet.
 *
 * @public
 */
export const platformLayouts: Readonly<
  Record<PlatformLayoutName, PlatformLayout | undefined>
> = {
  registry: registryLayout,
  'deploy-tree': undefined,
  'deploy-repo': undefined,
};
