import type { YAMLMap, YAMLSeq } from 'yaml';
import { nodeEnd, nodeStart } from '../source/nodes';
import { PlainPair } from '../source/plain/PlainPair';
import type { YamlSource } from '../source/YamlSource';
import type { BlockEntry } from './blockEntries';

/**
 * Refuses a block list whose first dash stands behind something else than the
 * dash of an outer list.
 *
 * @internal
 */
export function refuseSharedDash(source: YamlSource, list: YAMLSeq) {
  const { lines, text } = source;
  const start = nodeStart(list) ?? 0;
  const prefix = text.slice(lines.start(lines.lineAt(start)), start);
  if (!/^ *(?:- +)*$/.test(prefix)) {
    source.refuse(
      start,
      'the first item of this list does not begin on a line of its own: such a list cannot be edited',
    );
  }
}

/**
 * Refuses a block map whose entries do not each begin on a line of their own:
 * one behind a document marker, or an explicit key below its question mark. The
 * first entry of a map that is an item may stand behind the dash.
 *
 * @internal
 */
export function refuseSharedLines(
  source: YamlSource,
  map: YAMLMap,
  entries: readonly BlockEntry[],
) {
  const { lines, text } = source;
  map.items.forEach((pair, index) => {
    if (pair instanceof PlainPair && index > 0) {
      return;
    }
    const { key, firstLine } = entries[index];
    const start = nodeStart(pair.key) ?? 0;
    const prefix = text.slice(lines.start(firstLine), start);
    const isImplicit = /^ *:/.test(
      text.slice(nodeEnd(pair.key) ?? 0, lines.end(firstLine)),
    );
    const isExplicit = /^\s*\?\s/.test(prefix);
    const behindDash = index === 0 && /^ *(?:- +)+$/.test(prefix);
    if (
      (/^\s*(?:-|---|:)\s/.test(prefix) && !behindDash) ||
      (!isImplicit && !isExplicit)
    ) {
      source.refuse(
        start,
        `the entry "${key}" does not begin on the line of its key: such a map cannot be edited`,
      );
    }
  });
}
