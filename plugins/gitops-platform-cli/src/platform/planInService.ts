import { basename } from 'node:path';
import {
  checkoutTree,
  checkoutTrees,
  localRepository,
  registryLayout,
  type PlatformChange,
  type PlatformTree,
} from '@gitops-platform/backstage-plugin-gitops-platform-node';
import { locateFolder } from './locatePlatform';
import type { PlannedCheckout } from './runChange';

/**
 * Computes a change of the repository of a service from the files of a checkout
 * alone. The platform that it belongs to is not at hand: of it only the service
 * is known.
 *
 * @param directory - as it was typed
 * @param service - its name, and the folder of its values files; `.cicd` where absent
 * @throws as `PlatformLayout.planChange`, and NotFoundError where there is no such folder.
 */
export async function planInService(
  directory: string,
  service: { name: string; path?: string },
  change: PlatformChange,
): Promise<PlannedCheckout> {
  const folder = await locateFolder(directory);
  const name = basename(folder);
  const planned = await registryLayout.planChange(
    checkoutTrees({
      platform: platformOf(folder, service, change),
      services: {
        [service.name]: checkoutTree(
          folder,
          localRepository({ directory: folder, path: service.path ?? '' }),
        ),
      },
    }),
    { name, title: name, layout: 'registry', url: folder, path: 'platform' },
    change,
  );
  return { directory: folder, planned };
}

/**
 * A platform of which nothing is known but this service and the environments
 * that the change names. JSON is YAML.
 */
function platformOf(
  directory: string,
  { name, path }: { name: string; path?: string },
  change: PlatformChange,
): PlatformTree {
  const files: Record<string, object> = {
    'platform/base.yaml': {
      global: { gitlabGroup: '-', vaultPathPrefix: '-', namespacePrefix: '-' },
      environments:
        change.kind === 'promote-image'
          ? { [change.from]: {}, [change.to]: {} }
          : {},
    },
    'platform/core.yaml': { services: { [name]: path ? { path } : {} } },
  };
  return {
    repository: localRepository({ directory, path: 'platform' }),
    readText: async file =>
      Object.hasOwn(files, file) ? JSON.stringify(files[file]) : undefined,
  };
}
