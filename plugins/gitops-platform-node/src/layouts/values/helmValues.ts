import { isMap, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml';
import { keyName } from '../../edit/source/nodes';
import type { YamlSource } from '../../edit/source/YamlSource';
import { HelmReader } from './HelmReader';
import { refuseForHelm } from './refuseForHelm';
import { scalarOf } from './scalarNodes';

const read = new WeakMap<YamlSource, unknown>();

/**
 * A file as Helm reads it: its first document, with plain scalars and keys by
 * the rules of {@link helmScalar}, and merge keys in the place where they stand,
 * over the keys above them.
 *
 * Source: Helm 3, `pkg/cli/values` (sigs.k8s.io/yaml); go.yaml.in/yaml/v2, `decode.go`.
 *
 * @throws InputError at what Helm refuses
 * @internal
 */
export function helmValues(source: YamlSource): unknown {
  if (!read.has(source)) {
    refuseForHelm(source);
    const [document] = source.documents;
    read.set(
      source,
      document && new HelmReader(source, document).read(document.contents),
    );
  }
  return read.get(source);
}

/**
 * Where a path of {@link helmValues} is written; see {@link YamlSource.locate}.
 *
 * @internal
 */
export function locateHelmValue(
  source: YamlSource,
  path: readonly PropertyKey[],
) {
  let node: unknown = source.documents[0]?.contents;
  const written: PropertyKey[] = [];
  for (const step of path) {
    const pair = isMap(node) ? pairOf(source, node, String(step)) : undefined;
    written.push((pair && keyName(pair)) ?? step);
    node = isSeq(node) ? node.items[Number(step)] : pair?.value;
  }
  return source.locate(written);
}

function pairOf(
  source: YamlSource,
  map: YAMLMap,
  name: string,
): Pair | undefined {
  const named = source.pairOf(map, name);
  return named && String(scalarOf(source, named.key)) === name
    ? named
    : map.items.find(
        ({ key }) => isScalar(key) && String(scalarOf(source, key)) === name,
      );
}
