import type { YAMLMap, YAMLSeq } from 'yaml';
import { flowSlots, type FlowSlot } from '../placement/flowSlots';
import { nodeEnd, nodeStart } from '../source/nodes';
import { lineEnding, type YamlSource } from '../source/YamlSource';
import { insertion, type Splice } from '../splice';

/**
 * Puts an entry between those of a map in braces, or an item between those of
 * a list in brackets: on a line of its own where its neighbour has one, else
 * behind it on the same line.
 *
 * @param index - of the entry that it goes in front of; the number of entries for behind the last
 * @param step - spaces per level, for a collection that has no entry yet
 * @internal
 */
export function insertIntoFlow(
  source: YamlSource,
  collection: YAMLMap | YAMLSeq,
  index: number,
  added: string,
  step: number,
): Splice[] {
  const slots = flowSlots(source, collection);
  if (slots.length === 0) {
    return fill(source, collection, added, step);
  }
  return index === 0
    ? insertFirst(source, slots[0], added)
    : insertBehind(source, slots[index - 1], added);
}

function fill(
  source: YamlSource,
  collection: YAMLMap | YAMLSeq,
  added: string,
  step: number,
): Splice[] {
  const { lines } = source;
  const start = nodeStart(collection) ?? 0;
  const brace = (nodeEnd(collection) ?? 0) - 1;
  const line = lines.lineAt(brace);
  const before = source.text.slice(lines.start(line), brace);
  if (before.trim() === '' && line > lines.lineAt(start)) {
    const indentation = before + ' '.repeat(step);
    return [
      insertion(
        lines.start(line),
        `${indentation}${added}${lineEnding(source, line)}`,
      ),
    ];
  }
  const inner = source.text.slice(start + 1, brace);
  const padding = inner === '' ? '' : ' ';
  return [
    {
      offset: brace - inner.length,
      removed: inner.length,
      inserted: `${padding}${added}${padding}`,
    },
  ];
}

function insertFirst(
  source: YamlSource,
  { start, linePrefix }: FlowSlot,
  added: string,
): Splice[] {
  const separator =
    linePrefix === undefined
      ? ' '
      : lineEnding(source, source.lines.lineAt(start)) + linePrefix;
  return [insertion(start, `${added},${separator}`)];
}

function insertBehind(
  source: YamlSource,
  { end, comma, linePrefix, endsLine }: FlowSlot,
  added: string,
): Splice[] {
  const { lines, text } = source;
  if (linePrefix === undefined || !endsLine) {
    if (comma === undefined) {
      return [insertion(end, `, ${added}`)];
    }
    const space = /[^\s}\]]/.test(text[comma + 1] ?? '') ? '' : ' ';
    return [insertion(comma + 1, `${space}${added},`)];
  }
  const line = lines.lineAt(comma ?? end - 1);
  const newLine = `${lineEnding(source, line)}${linePrefix}${added}`;
  if (comma !== undefined) {
    return [insertion(lines.end(line), `${newLine},`)];
  }
  return lines.end(line) === end
    ? [insertion(end, `,${newLine}`)]
    : [insertion(end, ','), insertion(lines.end(line), newLine)];
}
