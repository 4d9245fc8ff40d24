import {
  checkoutTrees,
  registryLayout,
  type PlatformChange,
} from '@gitops-platform/backstage-plugin-gitops-platform-node/local';
import { openPlatform } from './openPlatform';
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
  const platform = await openPlatform(directory);
  const planned = await registryLayout.planChange(
    checkoutTrees({ platform: platform.tree }),
    platform.settings,
    change,
  );
  return { directory: platform.directory, planned };
}
