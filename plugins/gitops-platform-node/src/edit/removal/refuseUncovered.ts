import { isAlias, isMap, isSeq, type YAMLMap } from 'yaml';
import { nodeStart } from '../source/nodes';
import type { YamlSource } from '../source/YamlSource';

/**
 * Refuses the removal of an entry that hides one of a merge key: the other
 * would take its place.
 *
 * @internal
 */
export function refuseUncovered(
  source: YamlSource,
  document: number,
  map: YAMLMap,
  key: string,
  name: string,
) {
  const merge = source.pairOf(map, '<<');
  if (merge && brings(source, document, merge.value, key)) {
    source.refuse(
      nodeStart(merge.key) ?? 0,
      `${name} is also in what this merge key brings, which would take its place`,
    );
  }
}

function brings(
  source: YamlSource,
  document: number,
  merged: unknown,
  key: string,
): boolean {
  const node = isAlias(merged)
    ? merged.resolve(source.documents[document])
    : merged;
  if (isSeq(node)) {
    return node.items.some(item => brings(source, document, item, key));
  }
  if (!isMap(node)) {
    return false;
  }
  const inner = source.pairOf(node, '<<');
  return (
    source.pairOf(node, key) !== undefined ||
    (inner !== undefined && brings(source, document, inner.value, key))
  );
}
