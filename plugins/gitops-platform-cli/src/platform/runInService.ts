import type { PlatformChange } from '@gitops-platform/backstage-plugin-gitops-platform-node/local';
import { loadModule } from '../loadModule';
import type { ChangeOptions } from './changeOptions';
import type { ServiceCheckout } from './planInService';

/** Runs a command on the checkout of the repository of a service. */
export async function runInService(
  checkout: ServiceCheckout,
  change: PlatformChange,
  options: ChangeOptions,
): Promise<void> {
  const [{ planInService }, { runChange }] = await Promise.all([
    loadModule(() => import('./planInService')),
    loadModule(() => import('./runChange')),
  ]);
  await runChange(() => planInService(checkout, change), options, process);
}
