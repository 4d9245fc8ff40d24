import type { Pair, YAMLMap } from 'yaml';
import {
  isBlockScalar,
  keyName,
  lastNodeOf,
  nodeEnd,
  nodeStart,
} from '../source/nodes';
import type { YamlSource } from '../source/YamlSource';

/**
 * The lines of one entry of a block map. Lines count from 0.
 *
 * @internal
 */
export interface BlockEntry {
  key: string;
  pair: Pair;
  firstLine: number;
  /** With comments behind the value that are indented deeper than the key. */
  lastLine: number;
  /** Comment lines directly above the key, without a blank line between. */
  attachedComments: number;
  /**
   * Blank lines behind the entry. Those that belong to a block scalar with
   * `+` count as well.
   */
  blanksBehind: number;
  /** A block scalar that keeps its trailing blank lines ends the entry. */
  endsInKeptScalar: boolean;
}

/** @internal */
export function indentationOf(source: YamlSource, map: YAMLMap): number {
  const offset = nodeStart(map.items[0]?.key) ?? nodeStart(map) ?? 0;
  return source.lines.indentation(source.lines.lineAt(offset));
}

/**
 * The entries of a block map with the lines that belong to each. A comment
 * belongs to what follows it, except where it is indented deeper than the
 * map's keys: then it is part of the entry above.
 *
 * @internal
 */
export function blockEntries(source: YamlSource, map: YAMLMap): BlockEntry[] {
  const { lines } = source;
  const indentation = indentationOf(source, map);
  const firstLines = map.items.map(pair =>
    lines.lineAt(nodeStart(pair.key) ?? 0),
  );
  let previousLast = -1;
  return map.items.map((pair, index) => {
    const firstLine = firstLines[index];
    const attachedComments = countAttached(source, firstLine, previousLast);
    const limit = firstLines[index + 1] ?? lines.count;
    const contentLine = lastContentLine(source, pair);
    const lastLine = withDeeperComments(
      source,
      contentLine,
      limit,
      indentation,
    );
    const endsInKeptScalar =
      lastLine === contentLine && keepsBlankLines(source, pair);
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
      key: keyName(pair) ?? '',
      pair,
      firstLine,
      lastLine,
      attachedComments,
      blanksBehind,
      endsInKeptScalar,
    };
  });
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

function lastContentLine(source: YamlSource, pair: Pair): number {
  const node = lastNodeOf(pair);
  const end = nodeEnd(node) ?? nodeEnd(pair.key) ?? 0;
  return source.lines.lineAt(Math.max(0, end - 1));
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
function keepsBlankLines(source: YamlSource, pair: Pair): boolean {
  const node = lastNodeOf(pair);
  const start = nodeStart(node);
  return (
    isBlockScalar(node) &&
    start !== undefined &&
    /^[|>]\d?\+/.test(source.text.slice(start, start + 3))
  );
}
