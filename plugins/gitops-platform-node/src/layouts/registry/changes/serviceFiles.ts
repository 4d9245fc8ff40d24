import { InputError } from '@backstage/errors';
import { parseYamlSource } from '../../../edit/source/parseYamlSource';
import type { YamlSource } from '../../../edit/source/YamlSource';
import type { PlatformTree } from '../../PlatformLayout';

/**
 * A YAML file of a service's repository that a change cannot do without.
 *
 * @param purpose - completes "… there is no file of that name, so …", e.g. `no tag can be read`
 * @throws InputError naming file, branch and repository.
 * @internal
 */
export async function requireServiceFile(
  tree: PlatformTree,
  file: string,
  purpose: string,
): Promise<YamlSource> {
  const text = await tree.readText(file);
  if (text === undefined) {
    const { url, branch, host } = tree.repository;
    const place = host === '' ? `in ${url}` : `on branch ${branch} of ${url}`;
    throw new InputError(`There is no ${file} ${place}, so ${purpose}`);
  }
  return parseYamlSource(text, file);
}
