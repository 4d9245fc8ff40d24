import { basename } from 'node:path';
import {
  checkoutTree,
  localRepository,
  type PlatformSettings,
  type PlatformTree,
} from '@gitops-platform/backstage-plugin-gitops-platform-node/local';
import { locatePlatform } from './locatePlatform';
import { originOf } from './originOf';

/** A platform without a portal: its files, and the settings that a portal would have for it. */
export interface LocalPlatform {
  tree: PlatformTree;
  settings: PlatformSettings;
}

/**
 * Opens the checkout of a platform repository.
 *
 * @param directory - as it was typed
 * @throws NotFoundError where there is no platform.
 */
export async function openPlatform(
  directory: string,
): Promise<LocalPlatform & { directory: string }> {
  const { hasBase, ...place } = await locatePlatform(directory);
  // Addresses derive from the names in base.yaml and the git host.
  const url = hasBase ? await originOf(place.directory) : undefined;
  return {
    directory: place.directory,
    tree: checkoutTree(place.directory, localRepository({ ...place, url })),
    settings: localSettings(basename(place.directory), place.path),
  };
}

/** @param name - also the title */
export function localSettings(name: string, path: string): PlatformSettings {
  return { name, title: name, layout: 'registry', url: name, path };
}
