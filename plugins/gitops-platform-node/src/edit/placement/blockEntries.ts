import { isMap, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import {
  isBlockScalar,
  keyName,
  lastNodeOf,
  lastNodeOfPair,
  nodeEnd,
  nodeStart,
} from '../source/nodes';
import { PlainPair } from '../source/plain/PlainPair';
import type { YamlSource } from '../source/YamlSource';

/**
 * The lines of one entry of a block map, or of one item of a block list. Lines
 * count from 0.
 *
 * @internal
 */
export interface BlockEntry {
  /** Empty for an item. */
  key: string;
  firstLine: number;
  /** The line that the value ends in. */
  contentLine: number;
  /** With comments behind the value that are indented deeper than the key or dash. */
  lastLine: number;
  /** Comment lines directly above the key or dash, without a blank line between. */
  attachedComments: number;
  /**
   * Blank lines behind the entry. Those that belong to a block scalar with
   * `+` count as well.
   */
  blanksBehind: number;
  /** A block scalar that keeps its trailing blank lines ends the entry. */
  endsInKeptScalar: boolean;
  /** Something stands in front of it in its first line, e.g. the dash of the item that it begins. */
  sharesLine: boolean;
}

/** What an entry consists of. */
interface Extent {
  key: string;
  /** Offset of its key or dash. */
  start: number;
  /** The node that it ends with, unless it is known to be a scalar in one line. */
  last?: unknown;
  /** The line that it ends in. */
  contentLine: number;
}

/** Column of a block collection's keys or dashes, from 0. @internal */
export function indentationOf(
  source: YamlSource,
  collection: YAMLMap | YAMLSeq,
): number {
  const offset = isMap(collection)
    ? nodeStart(collection.items[0]?.key) ?? nodeStart(collection) ?? 0
    : nodeStart(collection) ?? 0;
  const start = source.lines.start(source.lines.lineAt(offset));
  const prefix = source.text.slice(start, offset);
  return /^ *(?:- +)*/.exec(prefix)?.[0].length ?? 0;
}

/**
 * The entries of a block map, or the items of a block list, with the lines
 * that belong to each. A comment belongs to what follows it, except where it is
 * indented deeper than the keys or dashes: then it is part of the entry above.
 *
 * @internal
 */
export function blockEntries(
  source: YamlSource,
  collection: YAMLMap | YAMLSeq,
): BlockEntry[] {
  const { lines } = source;
  const indentation = indentationOf(source, collection);
  const extents = isMap(collection)
    ? collection.items.map(pair => extentOfPair(source, pair))
    : extentsOfItems(source, collection, indentation);
  const firstLines = extents.map(({ start }) => lines.lineAt(start));
  let previousLast = -1;
  return extents.map(({ key, start, last, contentLine }, index) => {
    const firstLine = firstLines[index];
    const sharesLine = hasTextBefore(source, firstLine, start);
    const attachedComments = sharesLine
      ? 0
      : countAttached(source, firstLine, previousLast);
    const limit = firstLines[index + 1] ?? lines.count;
    const lastLine = withDeeperComments(
      source,
      contentLine,
      limit,
      indentation,
    );
    const endsInKeptScalar =
      lastLine === contentLine && keepsBlankLines(source, last);
    let blanksBehind = 0;
    while (
      lastLine + 1 + blanksBehind < limit &&
      lines.isBlank(lastLine + 1 + blanksBehind)
    ) {
      blanksBehind++;
    }
    if (endsInKeptScalar) {
      for (
        let line = lastLine;
        line > firstLine && lines.isBlank(line);
        line--
      ) {
        blanksBehind++;
      }
    }
    previousLast = lastLine;
    return {
      key,
      firstLine,
      contentLine,
      lastLine,
      attachedComments,
      blanksBehind,
      endsInKeptScalar,
      sharesLine,
    };
  });
}

function extentOfPair(source: YamlSource, pair: Pair): Extent {
  const key = keyName(pair) ?? '';
  if (pair instanceof PlainPair && pair.entry.lastLine !== undefined) {
    const { keyStart, lastLine } = pair.entry;
    return { key, start: keyStart, contentLine: lastLine };
  }
  const value = lastNodeOfPair(pair);
  const start = nodeStart(pair.key) ?? 0;
  const last = (nodeEnd(value) ?? 0) > start ? value : pair.key;
  return { key, start, last, contentLine: contentLineOf(source, start, last) };
}

/** Each item begins with its dash, which may stand in a line of its own. */
function extentsOfItems(
  source: YamlSource,
  list: YAMLSeq,
  column: number,
): Extent[] {
  const { lines, text } = source;
  return list.items.map((item, index) => {
    const last = lastNodeOf(item);
    let start = nodeStart(list) ?? 0;
    if (index > 0) {
      let line = lines.lineAt(nodeStart(item) ?? 0);
      while (
        line > 0 &&
        !(
          lines.indentation(line) === column &&
          text[lines.start(line) + column] === '-'
        )
      ) {
        line--;
      }
      start = lines.start(line) + column;
    }
    const contentLine = contentLineOf(source, start, last);
    return { key: '', start, last, contentLine };
  });
}

function contentLineOf(source: YamlSource, start: number, last: unknown) {
  return source.lines.lineAt(Math.max(start, (nodeEnd(last) ?? start) - 1));
}

function hasTextBefore(source: YamlSource, line: number, offset: number) {
  const prefix = source.text.slice(source.lines.start(line), offset);
  return /^\s*(?:-|---)\s/.test(prefix);
}

function countAttached(source: YamlSource, firstLine: number, above: number) {
  let count = 0;
  while (
    firstLine - count - 1 > above &&
    source.lines.isComment(firstLine - count - 1)
  ) {
    count++;
  }
  return count;
}

function withDeeperComments(
  source: YamlSource,
  contentLine: number,
  limit: number,
  indentation: number,
): number {
  let lastLine = contentLine;
  for (let line = contentLine + 1; line < limit; line++) {
    if (source.lines.isBlank(line)) {
      continue;
    }
    if (
      !source.lines.isComment(line) ||
      source.lines.indentation(line) <= indentation
    ) {
      break;
    }
    lastLine = line;
  }
  return lastLine;
}

/** The chomping indicator `+` in a block scalar's header. */
function keepsBlankLines(source: YamlSource, node: unknown): boolean {
  const start = nodeStart(node);
  return (
    isBlockScalar(node) &&
    start !== undefined &&
    /^[|>]\d?\+/.test(source.text.slice(start, start + 3))
  );
}
