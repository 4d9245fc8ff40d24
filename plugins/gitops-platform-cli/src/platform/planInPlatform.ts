import { basename } from 'node:path';
import {
  checkoutTree,
  checkoutTrees,
  localRepository,
  registryLayout,
  type PlatformChange,
} from '@gitops-platform/backstage-plugin-gitops-platform-node';
import { locatePlatform } from './locatePlatform';
import { originOf } from './originOf';
import type { PlannedCheckout } from './runChange';

/**
 * Computes a change of a platform from the files of a checkout alone; no server
 * is asked.
 *
 * @param directory - as it was typed
 * @throws as `PlatformLayout.planChange`, and NotFoundError where there is no platform.
 */
export async function planInPlatform(
  directory: string,
  change: PlatformChange,
): Promise<PlannedCheckout> {
  const checkout = await locatePlatform(directory);
  const { hasBase, ...place } = checkout;
  const name = basename(checkout.directory);
  const planned = await registryLayout.planChange(
    checkoutTrees({
      platform: checkoutTree(
        checkout.directory,
        localRepository({
          ...place,
          // Addresses derive from the names in base.yaml and the git host.
          url: hasBase ? await originOf(checkout.directory) : undefined,
        }),
      ),
    }),
    {
      name,
      title: name,
      layout: 'registry',
      url: checkout.directory,
      path: checkout.path,
    },
    change,
  );
  return { directory: checkout.directory, planned };
}
