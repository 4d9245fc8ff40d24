import { basename } from 'node:path';
import {
  checkoutTree,
  checkoutTrees,
  localRepository,
  registryLayout,
  type PlatformChange,
} from '@gitops-platform/backstage-plugin-gitops-platform-node/local';
import { assumedPlatform } from './assumedPlatform';
import { locateFolder } from './locatePlatform';
import { openPlatform } from './openPlatform';
import type { PlannedCheckout } from './runChange';

/** The repository of a service on disk. */
export interface ServiceCheckout {
  /** As it was typed. */
  directory: string;
  /** Name of the service in its platform. */
  service: string;
  /** Checkout of the platform, as it was typed; what the change names is taken for granted where absent. */
  platform?: string;
  /** Folder of the values files, where no platform says it; `.cicd` where absent. */
  path?: string;
}

/**
 * Computes a change of the repository of a service from the files of a checkout
 * alone; no server is asked.
 *
 * @throws as `PlatformLayout.planChange`, and NotFoundError where there is no such folder.
 */
export async function planInService(
  checkout: ServiceCheckout,
  change: PlatformChange,
): Promise<PlannedCheckout> {
  const directory = await locateFolder(checkout.directory);
  const { tree, settings } = checkout.platform
    ? await openPlatform(checkout.platform)
    : assumedPlatform(basename(directory), checkout.path, change);
  const planned = await registryLayout.planChange(
    checkoutTrees({
      platform: tree,
      services: {
        [checkout.service]: checkoutTree(
          directory,
          localRepository({ directory, path: '' }),
        ),
      },
    }),
    settings,
    change,
  );
  return { directory, planned };
}
