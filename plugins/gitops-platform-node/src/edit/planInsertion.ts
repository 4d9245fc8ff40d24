import type { Pair, YAMLMap } from 'yaml';
import { isRecord } from './differences';
import { fillEmptyDocument, fillEmptyValue } from './fillEmptyValue';
import { insertIntoBlockMap } from './insertIntoBlockMap';
import { insertIntoFlowMap } from './insertIntoFlowMap';
import {
  blockEntries,
  indentationOf,
  type BlockEntry,
} from './placement/blockEntries';
import { chooseIndex, type Sibling } from './placement/chooseIndex';
import {
  isBlockMap,
  isFlowMap,
  keyName,
  nodeEnd,
  nodeStart,
} from './source/nodes';
import type { YamlSource } from './source/YamlSource';
import type { Splice } from './splice';
import { learnStyle } from './style/learnStyle';
import { renderBlockEntry, renderFlowEntry } from './style/renderEntry';
import { valueAt, type EditTarget } from './target';
import type { MapEntryOptions } from './upsertMapEntry';
import type { YamlValue } from './YamlValue';

/**
 * Plans the splices that add an entry which is not there yet. Maps that are
 * missing on the way to it become part of what is added.
 *
 * @internal
 */
export function planInsertion(
  source: YamlSource,
  target: EditTarget,
  options: MapEntryOptions,
): Splice[] {
  const { map, depth } = target;
  const keys = [...options.path, options.key];
  const [key, ...inner] = keys.slice(depth);
  const value = nest(inner, options.value);

  if (!map) {
    const style = learnStyle(source, target.document, [], []);
    return fillEmptyDocument(
      source,
      target.document,
      renderBlockEntry(key, value, 0, style),
    );
  }
  if (target.emptyKey) {
    const pair = source.pairOf(map, key);
    if (!pair || !isBlockMap(map)) {
      return source.refuse(
        nodeStart(pair?.key) ?? 0,
        `${keys
          .slice(0, depth + 1)
          .join(
            '.',
          )} has no value and is written in braces: give it the value {} first`,
      );
    }
    return fillBelow(source, target, map, pair, inner, options.value);
  }
  if (isFlowMap(map) && map.items.length === 0 && isBareBraces(source, map)) {
    const parent = target.ancestors[depth - 1];
    if (parent && isBlockMap(parent)) {
      const pair = source.pairOf(parent, keys[depth - 1]);
      if (pair) {
        const added = keys.slice(depth);
        return fillBelow(source, target, parent, pair, added, options.value);
      }
    }
    if (!parent && standsAlone(source, map)) {
      const style = learnStyle(source, target.document, [], []);
      return replace(source, map, renderBlockEntry(key, value, 0, style));
    }
  }
  return insertAmong(source, target, map, { key, value }, options);
}

function insertAmong(
  source: YamlSource,
  target: EditTarget,
  map: YAMLMap,
  added: { key: string; value: YamlValue },
  options: MapEntryOptions,
): Splice[] {
  const isParent = target.depth === options.path.length;
  const beside = isParent ? options.beside : undefined;
  const container = valueAt(
    source.values[target.document],
    options.path.slice(0, target.depth),
  );
  const siblings = map.items.map((pair): Sibling => {
    const key = keyName(pair) ?? '';
    return { key, group: beside && groupOf(container, key, options) };
  });
  const group = beside?.value;
  const index = chooseIndex(siblings, { key: added.key, group });
  const style = learnStyle(
    source,
    target.document,
    byResemblance(map.items, siblings, index, group),
    target.ancestors,
  );

  if (isFlowMap(map)) {
    const text = renderFlowEntry(added.key, added.value, style);
    return insertIntoFlowMap(source, map, index, text, style.step);
  }
  const entries = blockEntries(source, map);
  refuseSharedLines(source, entries);
  return insertIntoBlockMap(
    source,
    entries,
    index,
    renderBlockEntry(added.key, added.value, indentationOf(source, map), style),
    siblings.map(sibling => sibling.group),
    group,
  );
}

/** What an entry with defaults applied has in the field that groups. */
function groupOf(
  container: unknown,
  key: string,
  { beside, effective = entry => entry }: MapEntryOptions,
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

/** Gives a key of a block map without entries its first one. */
function fillBelow(
  source: YamlSource,
  target: EditTarget,
  map: YAMLMap,
  pair: Pair,
  keys: readonly string[],
  value: YamlValue,
): Splice[] {
  const ancestors = target.ancestors.slice(
    0,
    target.ancestors.indexOf(map) + 1,
  );
  const style = learnStyle(source, target.document, [], ancestors);
  const added = renderBlockEntry(
    keys[0],
    nest(keys.slice(1), value),
    indentationOf(source, map) + style.step,
    style,
  );
  return fillEmptyValue(source, pair, added);
}

function replace(
  source: YamlSource,
  map: YAMLMap,
  added: readonly string[],
): Splice[] {
  const offset = nodeStart(map) ?? 0;
  const eol = source.lines.ending(source.lines.lineAt(offset)) || '\n';
  return [{ offset, removed: 2, inserted: added.join(eol) }];
}

/** `{}`, without a comment between the braces. */
function isBareBraces(source: YamlSource, map: YAMLMap): boolean {
  return /^\{\s*\}$/.test(
    source.text.slice(nodeStart(map) ?? 0, nodeEnd(map) ?? 0),
  );
}

function standsAlone(source: YamlSource, map: YAMLMap): boolean {
  const line = source.lines.lineAt(nodeStart(map) ?? 0);
  return source.lines.content(line) === '{}';
}

/**
 * An entry must begin on the line of its key: not behind a dash or a document
 * marker, and with the question mark of an explicit key beside it.
 */
function refuseSharedLines(source: YamlSource, entries: readonly BlockEntry[]) {
  const { lines, text } = source;
  for (const { key, pair, firstLine } of entries) {
    const start = nodeStart(pair.key) ?? 0;
    const prefix = text.slice(lines.start(firstLine), start);
    const isImplicit = /^ *:/.test(text.slice(nodeEnd(pair.key) ?? 0));
    if (
      /^\s*(?:-|---)\s/.test(prefix) ||
      (!isImplicit && !/^\s*\?\s/.test(prefix))
    ) {
      source.refuse(
        start,
        `the entry "${key}" does not begin on the line of its key: such a map cannot be edited`,
      );
    }
  }
}

function nest(keys: readonly string[], value: YamlValue): YamlValue {
  return keys.reduceRight<YamlValue>((inner, key) => ({ [key]: inner }), value);
}
