import { InputError } from '@backstage/errors';
import { validateServiceName } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { PlatformChangeOf } from '../../../changes';
import { code, plain } from '../../../changes/markdown';
import { upsertMapEntry } from '../../../edit';
import { isRecord } from '../../../edit/differences';
import type { PlatformSettings } from '../../../settings/PlatformSettings';
import { DEFAULT_SERVICE_PATH, DEFAULT_SYNC_WAVE } from '../coreFile';
import { platformFile, trimSlashes } from '../platformFiles';
import { readRegistry, type Registry } from '../readRegistry';
import type { ChangePlanner } from './ChangePlanner';
import { plannedChange } from './plannedChange';
import { cloneAddressOf, valuesFolderOf } from './serviceRepository';

type Registration = PlatformChangeOf<'register-service'>;

/**
 * Enters a service into `core.yaml`: `syncWave` always and as a string,
 * `repoURL` and `path` where they differ from the convention. Fields that a
 * person has added to an entry do not matter.
 *
 * Source: platform repository convention.
 *
 * @internal
 */
export const registerService: ChangePlanner<'register-service'> = async (
  { platform: tree },
  settings,
  change,
) => {
  const registry = await readRegistry(tree, settings);
  const { service } = change;
  refuseUnusableName(service, settings, registry);

  const syncWave = syncWaveOf(change);
  const conventionalUrl = registry.conventionalUrl(service);
  const repoURL = cloneAddressOf(change) ?? conventionalUrl;
  const path = valuesFolderOf(change);
  const file = platformFile(settings, 'core.yaml');
  const edit = upsertMapEntry(registry.coreText, {
    file,
    path: ['services'],
    key: service,
    value: {
      syncWave,
      ...(repoURL !== undefined &&
        withGitSuffix(repoURL) !== conventionalUrl && { repoURL }),
      ...(path !== DEFAULT_SERVICE_PATH && { path }),
    },
    beside: { field: 'syncWave', value: syncWave },
    effective: (entry, key) =>
      withDefaults(entry, {
        conventionalUrl: registry.conventionalUrl(key),
        // Nobody gave an address and none derives: the one that is there may stay.
        ignoreUrl: repoURL === undefined,
      }),
  });
  return plannedChange(change, [{ file, ...edit }], {
    title: `Register ${service} in ${settings.title}`,
    summary: `Enters service ${code(service)} into ${code(
      file,
    )}, so that Argo CD deploys it to the environments of ${plain(
      settings.title,
    )}.`,
  });
};

/** An entry as the platform understands it. */
function withDefaults(
  entry: unknown,
  options: { conventionalUrl: string | undefined; ignoreUrl: boolean },
): unknown {
  if (entry !== null && !isRecord(entry)) {
    return entry;
  }
  const { conventionalUrl, ignoreUrl } = options;
  const { syncWave, repoURL = conventionalUrl, path } = entry ?? {};
  return {
    syncWave: String(syncWave ?? DEFAULT_SYNC_WAVE),
    ...(!ignoreUrl && {
      repoURL: repoURL ? withGitSuffix(String(repoURL)) : conventionalUrl,
    }),
    path: trimSlashes(String(path ?? DEFAULT_SERVICE_PATH)),
  };
}

function refuseUnusableName(
  name: string,
  settings: PlatformSettings,
  registry: Registry,
) {
  // A service that is there already is for the edit to compare; one whose
  // applications would bear the names of another's is not possible.
  const services = registry.services.filter(service => service.name !== name);
  const [problem] = validateServiceName(name, {
    model: {
      name: settings.name,
      environments: registry.environments,
      services,
    },
  });
  if (problem) {
    throw new InputError(
      `"${name}" cannot be registered in platform "${settings.name}": ${problem.message}`,
    );
  }
}

function syncWaveOf({ service, syncWave }: Registration): string {
  const wave = syncWave ?? DEFAULT_SYNC_WAVE;
  if (!/^(?:0|-?[1-9]\d*)$/.test(wave)) {
    throw new InputError(
      `The sync wave "${wave}" of "${service}" is not a whole number: use "0" for a backend, "1" for a gateway, "2" for a frontend`,
    );
  }
  return wave;
}

/** Git hosts answer with and without `.git`. */
function withGitSuffix(url: string): string {
  return /^https?:/.test(url) ? url.replace(/(?:\.git)?\/*$/, '.git') : url;
}
