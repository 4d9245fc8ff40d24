import {
  defaultRepoUrl,
  type PlatformService,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { parseYamlSource } from '../../edit/source/parseYamlSource';
import type { PlatformSettings } from '../../settings/PlatformSettings';
import type { PlatformTree } from '../PlatformLayout';
import { readRequiredText } from '../values/readValues';
import { platformFile } from './platformFiles';
import {
  readPlatformCore,
  servicesIn,
  type PlatformCore,
} from './readPlatform';

/**
 * The registry of services, and what registering one needs to know.
 *
 * @internal
 */
export interface Registry {
  coreText: string;
  environments: PlatformCore['environments'];
  services: PlatformService[];
  /** Clone address of a service whose entry has none; `undefined` where the git host is unknown. */
  conventionalUrl(service: string): string | undefined;
}

/**
 * Reads `core.yaml`, and `base.yaml` for the names and addresses that derive
 * from it. A checkout without a git host may lack `base.yaml`.
 *
 * @internal
 */
export async function readRegistry(
  tree: PlatformTree,
  settings: PlatformSettings,
): Promise<Registry> {
  const isLocal = tree.repository.baseUrl === '';
  if (isLocal && !(await tree.readText(platformFile(settings, 'base.yaml')))) {
    return readRegistryAlone(tree, settings);
  }
  const { base, coreText, environments, services } = await readPlatformCore(
    tree,
    settings,
  );
  return {
    coreText,
    environments,
    services,
    conventionalUrl: service =>
      isLocal
        ? undefined
        : defaultRepoUrl(
            {
              gitlabGroup: base.global.gitlabGroup,
              repository: tree.repository,
            },
            service,
          ),
  };
}

async function readRegistryAlone(
  tree: PlatformTree,
  settings: PlatformSettings,
): Promise<Registry> {
  const file = platformFile(settings, 'core.yaml');
  const coreText = await readRequiredText(tree, file);
  return {
    coreText,
    environments: [],
    services: servicesIn(parseYamlSource(coreText, file), () => ''),
    conventionalUrl: () => undefined,
  };
}
