import { isMap, isSeq } from 'yaml';
import type { Collection, EditTarget } from '../path/findTarget';
import { blockEntries, type BlockEntry } from '../placement/blockEntries';
import {
  refuseSharedDash,
  refuseSharedLines,
} from '../placement/refuseSharedLines';
import { nodeEnd, nodeStart } from '../source/nodes';
import type { YamlSource } from '../source/YamlSource';
import { insertion, type Splice } from '../splice';
import type { YamlValue } from '../YamlValue';
import { ownComments, ownLastLine } from './comments';
import { removeOnly } from './removeFromBlock';
import { removeFromFlow } from './removeFromFlow';
import type { WhenEmpty } from './WhenEmpty';

/** What a collection is once its last entry is gone. @internal */
export function emptyValue(
  collection: Collection,
  whenEmpty: WhenEmpty,
): YamlValue {
  if (whenEmpty !== 'braces') {
    return null;
  }
  return isSeq(collection) ? [] : {};
}

/**
 * Takes the only entry out of a collection, and writes what stays of that.
 * Comments in it that are not the entry's own stay.
 *
 * @param target - its ancestors end with the collection
 * @internal
 */
export function emptyCollection(
  source: YamlSource,
  { ancestors, valuePath }: Pick<EditTarget, 'ancestors' | 'valuePath'>,
  whenEmpty: WhenEmpty,
): Splice[] {
  const [outer, collection] = [undefined, ...ancestors].slice(-2);
  if (!collection) {
    return [];
  }
  const text =
    whenEmpty === 'braces'
      ? JSON.stringify(emptyValue(collection, 'braces'))
      : '';
  if (collection.flow) {
    return whenEmpty === 'braces'
      ? removeFromFlow(source, collection, 0)
      : [replacement(source, collection, outer?.flow ? 'null' : '')];
  }

  const [entry] = blockEntries(source, collection);
  if (isMap(collection)) {
    refuseSharedLines(source, collection, [entry]);
  } else {
    refuseSharedDash(source, collection);
  }
  if (!outer) {
    return emptyDocument(source, entry, text);
  }
  const step = valuePath[valuePath.length - 1];
  const pair =
    isMap(outer) && typeof step === 'string'
      ? source.pairOf(outer, step)
      : undefined;
  if (!pair) {
    return [replacement(source, collection, text, entry)];
  }
  const keyEnd = behindKey(source, nodeEnd(pair.key) ?? 0, collection);
  const lines = removeOnly(source, entry, source.lines.lineAt(keyEnd - 1));
  return text === '' ? lines : merged(insertion(keyEnd, ` ${text}`), lines);
}

function emptyDocument(
  source: YamlSource,
  entry: BlockEntry,
  text: string,
): Splice[] {
  if (text === '') {
    if (source.documents.length > 1) {
      source.refuse(
        source.lines.start(entry.firstLine),
        'one of several documents of this file would become empty: leave it {} or remove it by hand',
      );
    }
    return removeOnly(source, entry, -1);
  }
  const { lines } = source;
  const start = lines.start(entry.firstLine - ownComments(source, entry));
  return [
    {
      offset: start,
      removed: lines.end(ownLastLine(source, entry)) - start,
      inserted: text,
    },
  ];
}

/** Puts a text, or nothing, in place of a collection. */
function replacement(
  source: YamlSource,
  collection: Collection,
  text: string,
  entry?: BlockEntry,
): Splice {
  const start = nodeStart(collection) ?? 0;
  const end = entry
    ? source.lines.end(ownLastLine(source, entry))
    : nodeEnd(collection) ?? start;
  const space =
    text === '' ? /\s*$/.exec(source.text.slice(0, start))?.[0].length ?? 0 : 0;
  return {
    offset: start - space,
    removed: end - start + space,
    inserted: text,
  };
}

/** Offset behind the colon of a key and behind the anchor or tag that follows. */
function behindKey(
  source: YamlSource,
  keyEnd: number,
  collection: Collection,
): number {
  const start = nodeStart(collection) ?? keyEnd;
  const between = source.text.slice(keyEnd, start);
  const words = /^\s*:(?:\s*[&!][^\s#]*)*/.exec(between);
  const rest = between.slice(words?.[0].length ?? 0);
  if (!words || !/^[ \t]*(?:#[^\n]*)?(?:\n|\r\n|$)/.test(rest)) {
    return source.refuse(
      keyEnd,
      'what this key holds does not begin below it: such a value cannot be emptied',
    );
  }
  return keyEnd + words[0].length;
}

function merged(word: Splice, [lines]: readonly Splice[]): Splice[] {
  return lines.offset === word.offset
    ? [{ ...lines, inserted: word.inserted }]
    : [word, lines];
}
