import { isMap, type Pair } from 'yaml';
import type { Collection, EditTarget } from '../path/findTarget';
import { indentationOf } from '../placement/blockEntries';
import { isBlockMap, nodeEnd, nodeStart } from '../source/nodes';
import { lineEnding, type YamlSource } from '../source/YamlSource';
import type { Splice } from '../splice';
import type { EntryStyle } from '../style/EntryStyle';
import { learnStyle } from '../style/learnStyle';
import { renderBlockEntry, renderBlockItem } from '../style/renderEntry';
import type { YamlValue } from '../YamlValue';
import { nest, type Addition } from './Addition';
import { fillEmptyDocument, fillEmptyValue } from './fillEmptyValue';
import { insertAmong, type Placement } from './insertAmong';

/**
 * Plans the splices that add something which is not there yet. Maps that are
 * missing on the way to it become part of what is added.
 *
 * @internal
 */
export function planInsertion(
  source: YamlSource,
  target: EditTarget,
  { keys, value }: Addition,
  placement: Placement = {},
): Splice[] {
  const { collection, depth, ancestors, document } = target;
  if (!collection) {
    const style = learnStyle(source, document, [], []);
    const content = keys.length === 0 ? itemOf(value) : value;
    return fillEmptyDocument(
      source,
      document,
      blockLines(keys, content, 0, style),
    );
  }
  if (target.emptyKey) {
    const pair = isMap(collection) && source.pairOf(collection, keys[0]);
    if (!pair || !isBlockMap(collection)) {
      return source.refuse(
        nodeStart(pair ? pair.key : collection) ?? 0,
        `${[...target.valuePath, keys[0]].join(
          '.',
        )} has no value and is written in braces: give it the value {} first`,
      );
    }
    return fillBelow(source, target, collection, pair, keys.slice(1), value);
  }
  if (isEmptyFlow(source, collection)) {
    const parent = ancestors[depth - 1];
    const key = target.valuePath[depth - 1];
    if (isBlockMap(parent) && typeof key === 'string') {
      const pair = source.pairOf(parent, key);
      if (pair) {
        return fillBelow(source, target, parent, pair, keys, value);
      }
    }
    if (!parent && standsAlone(source, collection)) {
      const style = learnStyle(source, document, [], []);
      return replace(source, collection, blockLines(keys, value, 0, style));
    }
  }
  return insertAmong(source, target, collection, { keys, value }, placement);
}

/** Gives a key of a block map without entries or items its first one. */
function fillBelow(
  source: YamlSource,
  target: EditTarget,
  map: Collection,
  pair: Pair,
  keys: readonly string[],
  value: YamlValue,
): Splice[] {
  const keyEnd = nodeEnd(pair.key) ?? 0;
  if (!/^\s*:/.test(source.text.slice(keyEnd, nodeEnd(pair.value) ?? keyEnd))) {
    source.refuse(
      keyEnd,
      'this key has no colon behind it: such an entry cannot be given a value',
    );
  }
  const ancestors = target.ancestors.slice(
    0,
    target.ancestors.indexOf(map) + 1,
  );
  const style = learnStyle(source, target.document, [], ancestors);
  const isList = keys.length === 0;
  const step = isList ? style.sequenceStep : style.step;
  const indentation = indentationOf(source, map) + step;
  return fillEmptyValue(
    source,
    pair,
    blockLines(keys, isList ? itemOf(value) : value, indentation, style),
  );
}

/** A list that is added with its first item is that item where its key exists. */
function itemOf(value: YamlValue): YamlValue {
  return Array.isArray(value) ? value[0] : value;
}

function blockLines(
  keys: readonly string[],
  value: YamlValue,
  indentation: number,
  style: EntryStyle,
): string[] {
  const [key, ...inner] = keys;
  return key === undefined
    ? renderBlockItem(value, indentation, style)
    : renderBlockEntry(key, nest(inner, value), indentation, style);
}

function replace(
  source: YamlSource,
  collection: Collection,
  added: readonly string[],
): Splice[] {
  const offset = nodeStart(collection) ?? 0;
  const eol = lineEnding(source, source.lines.lineAt(offset));
  return [{ offset, removed: 2, inserted: added.join(eol) }];
}

/** `{}` or `[]`, without a comment between the braces. */
function isEmptyFlow(source: YamlSource, collection: Collection): boolean {
  return (
    collection.flow === true &&
    collection.items.length === 0 &&
    /^[{[]\s*[}\]]$/.test(
      source.text.slice(nodeStart(collection) ?? 0, nodeEnd(collection) ?? 0),
    )
  );
}

function standsAlone(source: YamlSource, collection: Collection): boolean {
  const line = source.lines.lineAt(nodeStart(collection) ?? 0);
  return /^(?:\{\}|\[\])$/.test(source.lines.content(line));
}
