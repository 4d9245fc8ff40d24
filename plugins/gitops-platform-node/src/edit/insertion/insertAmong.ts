import { isMap, type Pair, type YAMLSeq } from 'yaml';
import { isRecord } from '../differences';
import type { Collection, EditTarget } from '../path/findTarget';
import { valueAt } from '../path/valueAt';
import { blockEntries, indentationOf } from '../placement/blockEntries';
import { chooseIndex, type Sibling } from '../placement/chooseIndex';
import {
  refuseSharedDash,
  refuseSharedLines,
} from '../placement/refuseSharedLines';
import { keyName } from '../source/nodes';
import type { YamlSource } from '../source/YamlSource';
import type { Splice } from '../splice';
import { learnStyle } from '../style/learnStyle';
import {
  renderBlockEntry,
  renderBlockItem,
  renderFlowEntry,
  renderFlowItem,
} from '../style/renderEntry';
import type { YamlValue } from '../YamlValue';
import { nest, type Addition } from './Addition';
import { insertIntoBlock } from './insertIntoBlock';
import { insertIntoFlow } from './insertIntoFlow';

/** Style is learned from so many of the entries that resemble the new one most. */
const ENOUGH_SIBLINGS = 100;

/**
 * Where among its siblings an entry shall go.
 *
 * @internal
 */
export interface Placement {
  /** With those that have this value in this field. */
  beside?: { field: string; value: string };
  /** What an entry means once defaults are applied. */
  effective?: (entry: unknown, key: string) => unknown;
}

/**
 * Puts an entry among those of a map, or an item behind those of a list:
 * resources may be named by the indices of a list, so its order is left alone.
 *
 * @internal
 */
export function insertAmong(
  source: YamlSource,
  target: EditTarget,
  collection: Collection,
  { keys, value }: Addition,
  placement: Placement,
): Splice[] {
  if (!isMap(collection)) {
    return append(source, target, collection, value);
  }
  const [key, ...inner] = keys;
  const added = nest(inner, value);
  const beside = inner.length === 0 ? placement.beside : undefined;
  const container = valueAt(source.values[target.document], target.valuePath);
  const siblings = collection.items.map((pair): Sibling => {
    const name = keyName(pair) ?? '';
    return { key: name, group: beside && groupOf(container, name, placement) };
  });
  const group = beside?.value;
  let index = chooseIndex(siblings, { key, group });
  const style = learnStyle(
    source,
    target.document,
    byResemblance(collection.items, siblings, index, group).slice(
      0,
      ENOUGH_SIBLINGS,
    ),
    target.ancestors,
  );

  if (collection.flow) {
    const text = renderFlowEntry(key, added, style);
    return insertIntoFlow(source, collection, index, text, style.step);
  }
  const entries = blockEntries(source, collection);
  refuseSharedLines(source, collection, entries);
  if (index === 0 && entries[0]?.sharesLine) {
    index = 1;
  }
  return insertIntoBlock(
    source,
    entries,
    index,
    renderBlockEntry(key, added, indentationOf(source, collection), style),
    siblings.map(sibling => sibling.group),
    group,
  );
}

function append(
  source: YamlSource,
  target: EditTarget,
  list: YAMLSeq,
  item: YamlValue,
): Splice[] {
  const style = learnStyle(
    source,
    target.document,
    list.items.slice(-ENOUGH_SIBLINGS).reverse(),
    target.ancestors,
  );
  const end = list.items.length;
  if (list.flow) {
    const text = renderFlowItem(item, style);
    return insertIntoFlow(source, list, end, text, style.step);
  }
  refuseSharedDash(source, list);
  return insertIntoBlock(
    source,
    blockEntries(source, list),
    end,
    renderBlockItem(item, indentationOf(source, list), style),
    list.items.map(() => undefined),
    undefined,
  );
}

/** What an entry with defaults applied has in the field that groups. */
function groupOf(
  container: unknown,
  key: string,
  { beside, effective = entry => entry }: Placement,
): string | undefined {
  const entry = effective(valueAt(container, [key]), key);
  const value = beside && isRecord(entry) ? entry[beside.field] : undefined;
  return value === undefined || value === null ? undefined : String(value);
}

/** The entries of the group first, and among them the one above. */
function byResemblance(
  pairs: readonly Pair[],
  siblings: readonly Sibling[],
  index: number,
  group: string | undefined,
): Pair[] {
  const above = pairs.slice(0, index).reverse();
  const ordered = [...above, ...pairs.slice(index)];
  const peers = new Set(
    pairs.filter((_, position) => siblings[position].group === group),
  );
  return [
    ...ordered.filter(pair => peers.has(pair)),
    ...ordered.filter(pair => !peers.has(pair)),
  ].filter(pair => keyName(pair) !== '<<');
}
