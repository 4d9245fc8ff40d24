import { posix } from 'path';
import type {
  EffectiveConfiguration,
  PlatformModel,
  PlatformService,
  ValuesFile,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { YamlSource } from '../../edit/source/YamlSource';
import type { ListableTree, PlatformTree } from '../PlatformLayout';
import { effectiveValues } from '../values/effectiveValues';
import { readOptionalFile } from '../values/readValues';
import { SHARED_DEFAULTS, trimSlashes } from './platformFiles';

interface Layer {
  source: YamlSource;
  tree: PlatformTree;
}

/**
 * Merges the values of a service for each environment, lowest first: the
 * platform's shared defaults, `default.yaml`, `{environment}.yaml`. Beside them
 * lie files of no environment, such as a `prod.yaml` from another platform.
 *
 * Source: platform repository convention (value files of the ApplicationSet).
 *
 * @internal
 */
export async function readEffectiveConfiguration(
  trees: { platform: PlatformTree; service: ListableTree },
  model: PlatformModel,
  service: PlatformService,
): Promise<EffectiveConfiguration> {
  const folder = trimSlashes(service.path);
  const open = async (tree: PlatformTree, file: string): Promise<Layer[]> => {
    const source = await readOptionalFile(tree, file);
    return source ? [{ source, tree }] : [];
  };
  const [names, shared, defaults, ...overlays] = await Promise.all([
    trees.service.filesIn(folder),
    open(trees.platform, SHARED_DEFAULTS),
    open(trees.service, posix.join(folder, 'default.yaml')),
    ...model.environments.map(({ name }) =>
      open(trees.service, posix.join(folder, `${name}.yaml`)),
    ),
  ]);
  const read = new Set([
    'default',
    ...model.environments.map(({ name }) => name),
  ]);
  return {
    service: service.name,
    unreadFiles: names
      .filter(name => name.endsWith('.yaml') && !read.has(stemOf(name)))
      .map(name => valuesFile(posix.join(folder, name), trees.service)),
    environments: model.environments.map(({ name }, index) => {
      const layers = [...shared, ...defaults, ...overlays[index]];
      return {
        environment: name,
        files: layers.map(({ source, tree }) => valuesFile(source.file, tree)),
        values: effectiveValues(layers.map(({ source }) => source)),
      };
    }),
  };
}

function valuesFile(file: string, { repository }: PlatformTree): ValuesFile {
  return { file, repositoryUrl: repository.url, branch: repository.branch };
}

function stemOf(name: string): string {
  return name.slice(0, -'.yaml'.length);
}
