import { InputError } from '@backstage/errors';
import {
  defaultRepoUrl,
  validateServiceName,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { upsertMapEntry } from '../../edit';
import { isRecord } from '../../edit/differences';
import type { PlatformSettings } from '../../settings/PlatformSettings';
import type {
  FileEdit,
  PlatformTree,
  ServiceRegistration,
} from '../PlatformLayout';
import { DEFAULT_SERVICE_PATH, DEFAULT_SYNC_WAVE } from './coreFile';
import { platformFile, trimSlashes } from './platformFiles';
import { readPlatformCore, type PlatformCore } from './readPlatform';

/**
 * Enters a service into `core.yaml`: `syncWave` always and as a string,
 * `repoURL` and `path` where they differ from the convention.
 *
 * Source: platform repository convention.
 *
 * @internal
 */
export async function registerService(
  tree: PlatformTree,
  settings: PlatformSettings,
  registration: ServiceRegistration,
): Promise<FileEdit> {
  const platform = await readPlatformCore(tree, settings);
  const { name } = registration;
  refuseUnusableName(name, settings, platform);
  const conventionalUrl = (service: string) =>
    defaultRepoUrl(
      {
        gitlabGroup: platform.base.global.gitlabGroup,
        repository: tree.repository,
      },
      service,
    );

  const syncWave = syncWaveOf(registration);
  const repoURL = repositoryOf(registration) ?? conventionalUrl(name);
  const path = folderOf(registration);
  const file = platformFile(settings, 'core.yaml');
  const edit = upsertMapEntry(platform.coreText, {
    file,
    path: ['services'],
    key: name,
    value: {
      syncWave,
      ...(cloneAddress(repoURL) !== conventionalUrl(name) && { repoURL }),
      ...(path !== DEFAULT_SERVICE_PATH && { path }),
    },
    beside: { field: 'syncWave', value: syncWave },
    effective: (entry, key) => withDefaults(entry, conventionalUrl(key)),
  });
  return { file, ...edit };
}

/** An entry as the platform understands it. */
function withDefaults(entry: unknown, conventionalUrl: string): unknown {
  if (entry !== null && !isRecord(entry)) {
    return entry;
  }
  const { syncWave, repoURL, path, ...others } = entry ?? {};
  return {
    syncWave: String(syncWave ?? DEFAULT_SYNC_WAVE),
    repoURL: cloneAddress(String(repoURL ?? conventionalUrl)),
    path: trimSlashes(String(path ?? DEFAULT_SERVICE_PATH)),
    ...others,
  };
}

function refuseUnusableName(
  name: string,
  settings: PlatformSettings,
  platform: PlatformCore,
) {
  // A service that is there already is for the edit to compare; one whose
  // applications would bear the names of another's is not possible.
  const services = platform.services.filter(service => service.name !== name);
  const [problem] = validateServiceName(name, {
    model: {
      name: settings.name,
      environments: platform.environments,
      services,
    },
  });
  if (problem) {
    throw new InputError(
      `"${name}" cannot be registered in platform "${settings.name}": ${problem.message}`,
    );
  }
}

function syncWaveOf({ name, syncWave }: ServiceRegistration): string {
  const wave = syncWave ?? DEFAULT_SYNC_WAVE;
  if (!/^(?:0|-?[1-9]\d*)$/.test(wave)) {
    throw new InputError(
      `The sync wave "${wave}" of "${name}" is not a whole number: use "0" for a backend, "1" for a gateway, "2" for a frontend`,
    );
  }
  return wave;
}

function repositoryOf({
  name,
  repoUrl,
}: ServiceRegistration): string | undefined {
  if (repoUrl === undefined || repoUrl === '') {
    return undefined;
  }
  if (
    !/^(?:https?:\/\/|ssh:\/\/|[\w.-]+@[\w.-]+:)[\w.~@:/%+[\]-]+$/.test(repoUrl)
  ) {
    throw new InputError(
      `The repository address "${repoUrl}" of "${name}" is not a clone address: use https://{host}/{project}.git`,
    );
  }
  if (/^https?:\/\/[^/]*@/.test(repoUrl)) {
    throw new InputError(
      `The repository address of "${name}" holds credentials: leave out what stands in front of the @`,
    );
  }
  return repoUrl;
}

function folderOf({ name, path }: ServiceRegistration): string {
  const folder = trimSlashes(path ?? '') || DEFAULT_SERVICE_PATH;
  const isInside = folder
    .split('/')
    .every(part => part !== '..' && /^[\w.@+-]+$/.test(part));
  if (!isInside) {
    throw new InputError(
      `The folder "${path}" of "${name}" is not a path inside the repository: use one such as .cicd or game-engine/.cicd`,
    );
  }
  return folder;
}

/** Git hosts answer with and without `.git`. */
function cloneAddress(url: string): string {
  return /^https?:/.test(url) ? url.replace(/(?:\.git)?\/*$/, '.git') : url;
}
