import { isMap, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { nodeEnd, nodeStart } from '../source/nodes';
import type { YamlSource } from '../source/YamlSource';

/**
 * The text of one entry of a map in braces, or of one item of a list in
 * brackets.
 *
 * @internal
 */
export interface FlowSlot {
  /** Offset of its first character: of its anchor or tag, if it has one. */
  start: number;
  /** Offset behind its last character. */
  end: number;
  /** Offset of the comma behind it. */
  comma: number | undefined;
  /** White space in front of it, where it begins its line. */
  linePrefix: string | undefined;
  /** Nothing but a comment follows it and its comma in their line. */
  endsLine: boolean;
}

/** @internal */
export function flowSlots(
  source: YamlSource,
  collection: YAMLMap | YAMLSeq,
): FlowSlot[] {
  const { lines, text } = source;
  let offset = (nodeStart(collection) ?? 0) + 1;
  const items: unknown[] = collection.items;
  return items.map(item => {
    const start = behindGap(text, offset);
    const end = Math.max(start, endOf(item, isMap(collection)));
    const next = behindGap(text, end);
    const comma = text[next] === ',' ? next : undefined;
    const last = comma ?? end - 1;
    const rest = text.slice(last + 1, lines.end(lines.lineAt(last))).trim();
    offset = last + 1;
    return {
      start,
      end,
      comma,
      linePrefix: linePrefix(source, start),
      endsLine: rest === '' || rest[0] === '#',
    };
  });
}

function endOf(item: unknown, isPair: boolean): number {
  if (!isPair) {
    return nodeEnd(item) ?? 0;
  }
  const { key, value } = item as Pair;
  return Math.max(nodeEnd(value) ?? 0, nodeEnd(key) ?? 0);
}

/** Skips white space and comments. */
function behindGap(text: string, offset: number): number {
  const gap = /(?:\s|(?<=\s)#[^\n]*)*/y;
  gap.lastIndex = offset;
  gap.exec(text);
  return gap.lastIndex;
}

function linePrefix(source: YamlSource, offset: number): string | undefined {
  const { lines, text } = source;
  const prefix = text.slice(lines.start(lines.lineAt(offset)), offset);
  return prefix.trim() === '' ? prefix : undefined;
}
