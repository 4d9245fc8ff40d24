import type { PlatformChange } from '@gitops-platform/backstage-plugin-gitops-platform-node/local';
import { loadModule } from '../loadModule';
import type { ChangeOptions } from './changeOptions';

/**
 * Runs a command on the checkout of a platform repository. The engine is loaded
 * here, so that other commands and `--help` do not wait for it.
 */
export async function runInPlatform(
  directory: string,
  change: PlatformChange,
  options: ChangeOptions,
): Promise<void> {
  const [{ planInPlatform }, { runChange }] = await Promise.all([
    loadModule(() => import('./planInPlatform')),
    loadModule(() => import('./runChange')),
  ]);
  await runChange(() => planInPlatform(directory, change), options, process);
}
