import type { PlatformChange } from '@gitops-platform/backstage-plugin-gitops-platform-node';
import { loadModule } from '../loadModule';
import type { ChangeOptions } from './changeOptions';

/**
 * Runs a command on the checkout of the repository of a service.
 *
 * @param service - its name, and the folder of its values files where it matters
 */
export async function runInService(
  directory: string,
  service: { name: string; path?: string },
  change: PlatformChange,
  options: ChangeOptions,
): Promise<void> {
  const [{ planInService }, { runChange }] = await Promise.all([
    loadModule(() => import('./planInService')),
    loadModule(() => import('./runChange')),
  ]);
  await runChange(
    () => planInService(directory, service, change),
    options,
    process,
  );
}
