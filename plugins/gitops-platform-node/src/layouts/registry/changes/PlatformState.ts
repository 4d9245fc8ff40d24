import { NotFoundError } from '@backstage/errors';
import type {
  PlatformEnvironment,
  PlatformModel,
  PlatformService,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { YamlSource } from '../../../edit/source/YamlSource';
import type { PlatformSettings } from '../../../settings/PlatformSettings';
import type { PlatformTree } from '../../PlatformLayout';
import { readOptionalFile, readRequiredText } from '../../values/readValues';
import { platformFile, type PlatformFileName } from '../platformFiles';
import { readPlatform } from '../readPlatform';

/**
 * A platform as it is before a change: what it means, and where it says so.
 *
 * @internal
 */
export class PlatformState {
  private constructor(
    readonly model: PlatformModel,
    private readonly tree: PlatformTree,
    private readonly settings: PlatformSettings,
  ) {}

  static async read(
    tree: PlatformTree,
    settings: PlatformSettings,
  ): Promise<PlatformState> {
    const model = await readPlatform(tree, settings);
    return new PlatformState(model, tree, settings);
  }

  /** Path of a file in the repository. */
  file(name: PlatformFileName): string {
    return platformFile(this.settings, name);
  }

  /** @throws NotFoundError naming file, repository and branch. */
  text(name: PlatformFileName): Promise<string> {
    return readRequiredText(this.tree, this.file(name));
  }

  source(name: PlatformFileName): Promise<YamlSource | undefined> {
    return readOptionalFile(this.tree, this.file(name));
  }

  /** @throws NotFoundError naming the platform. */
  service(name: string): PlatformService {
    return this.entry('service', name, this.model.services);
  }

  /** @throws NotFoundError naming the environments that there are. */
  environment(name: string): PlatformEnvironment {
    return this.entry('environment', name, this.model.environments);
  }

  private entry<T extends { name: string }>(
    what: string,
    name: string,
    all: readonly T[],
  ): T {
    const found = all.find(candidate => candidate.name === name);
    if (!found) {
      throw new NotFoundError(
        `Platform "${this.model.name}" has no ${what} "${name}"; there is ${
          all.map(candidate => candidate.name).join(', ') || 'none'
        }`,
      );
    }
    return found;
  }
}

/** `file:line` of a value. @internal */
export function placeIn(
  source: YamlSource,
  path: readonly PropertyKey[],
): string {
  const { file, line } = source.locate(path);
  return `${file}:${line}`;
}
