import { posix } from 'path';
import type {
  EffectiveConfiguration,
  PlatformModel,
  PlatformService,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { YamlSource } from '../../edit/source/YamlSource';
import type { PlatformTree } from '../PlatformLayout';
import { effectiveValues } from '../values/effectiveValues';
import { readOptionalFile } from '../values/readValues';
import { trimSlashes } from './platformFiles';

/** In the platform's repository. Source: platform repository convention. */
const SHARED_DEFAULTS = 'shared/k8app-defaults.yaml';

interface Layer {
  source: YamlSource;
  tree: PlatformTree;
}

/**
 * Merges the values of a service for each environment, lowest first: the
 * platform's shared defaults, `default.yaml`, `{environment}.yaml`.
 *
 * Source: platform repository convention (value files of the ApplicationSet).
 *
 * @internal
 */
export async function readEffectiveConfiguration(
  trees: { platform: PlatformTree; service: PlatformTree },
  model: PlatformModel,
  service: PlatformService,
): Promise<EffectiveConfiguration> {
  const folder = trimSlashes(service.path);
  const open = async (tree: PlatformTree, file: string): Promise<Layer[]> => {
    const source = await readOptionalFile(tree, file);
    return source ? [{ source, tree }] : [];
  };
  const [shared, defaults, ...overlays] = await Promise.all([
    open(trees.platform, SHARED_DEFAULTS),
    open(trees.service, posix.join(folder, 'default.yaml')),
    ...model.environments.map(({ name }) =>
      open(trees.service, posix.join(folder, `${name}.yaml`)),
    ),
  ]);
  return {
    service: service.name,
    environments: model.environments.map(({ name }, index) => {
      const layers = [...shared, ...defaults, ...overlays[index]];
      return {
        environment: name,
        files: layers.map(({ source, tree }) => ({
          file: source.file,
          repositoryUrl: tree.repository.url,
          branch: tree.repository.branch,
        })),
        values: effectiveValues(layers.map(({ source }) => source)),
      };
    }),
  };
}
