import type { YAMLMap } from 'yaml';
import { lineEnding } from './insertIntoBlockMap';
import { nodeEnd, nodeStart } from './source/nodes';
import type { YamlSource } from './source/YamlSource';
import type { Splice } from './splice';

/**
 * Puts an entry between those of a map in braces: on a line of its own where
 * its neighbour has one, else behind it on the same line.
 *
 * @param index - of the entry that it goes in front of; the number of entries for behind the last
 * @param step - spaces per level, for a map in braces that has no entry yet
 * @internal
 */
export function insertIntoFlowMap(
  source: YamlSource,
  map: YAMLMap,
  index: number,
  added: string,
  step: number,
): Splice[] {
  if (map.items.length === 0) {
    return fillBraces(source, map, added, step);
  }
  if (index === 0) {
    return insertFirst(source, map, added);
  }
  return insertBehind(source, map, index - 1, added);
}

function fillBraces(
  source: YamlSource,
  map: YAMLMap,
  added: string,
  step: number,
): Splice[] {
  const { lines } = source;
  const brace = (nodeEnd(map) ?? 0) - 1;
  const line = lines.lineAt(brace);
  const before = source.text.slice(lines.start(line), brace);
  if (before.trim() === '' && line > lines.lineAt(nodeStart(map) ?? 0)) {
    const indentation = before + ' '.repeat(step);
    return [
      insertion(
        lines.start(line),
        `${indentation}${added}${lineEnding(source, line)}`,
      ),
    ];
  }
  const inner = source.text.slice((nodeStart(map) ?? 0) + 1, brace);
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
  map: YAMLMap,
  added: string,
): Splice[] {
  const start = nodeStart(map.items[0].key) ?? 0;
  const prefix = linePrefix(source, start);
  const separator =
    prefix === undefined
      ? ' '
      : lineEnding(source, source.lines.lineAt(start)) + prefix;
  return [insertion(start, `${added},${separator}`)];
}

function insertBehind(
  source: YamlSource,
  map: YAMLMap,
  index: number,
  added: string,
): Splice[] {
  const { lines, text } = source;
  const pair = map.items[index];
  const end = Math.max(nodeEnd(pair.value) ?? 0, nodeEnd(pair.key) ?? 0);
  const comma = commaBehind(text, end);
  const last = comma ?? end - 1;
  const line = lines.lineAt(last);
  const rest = text.slice(last + 1, lines.end(line)).trim();
  const prefix = linePrefix(source, nodeStart(pair.key) ?? 0);
  const ownLine = prefix !== undefined && (rest === '' || rest[0] === '#');

  if (!ownLine) {
    if (comma === undefined) {
      return [insertion(end, `, ${added}`)];
    }
    const glued = /[^\s}]/.test(text[comma + 1] ?? '') ? ' ' : '';
    return [insertion(comma + 1, ` ${added},${glued}`)];
  }
  const newLine = `${lineEnding(source, line)}${prefix}${added}`;
  if (comma !== undefined) {
    return [insertion(lines.end(line), `${newLine},`)];
  }
  return lines.end(line) === end
    ? [insertion(end, `,${newLine}`)]
    : [insertion(end, ','), insertion(lines.end(line), newLine)];
}

/** Offset of the comma that follows, over white space and comments. */
function commaBehind(text: string, offset: number): number | undefined {
  const gap = /(?:\s|(?<=\s)#[^\n]*)*/y;
  gap.lastIndex = offset;
  gap.exec(text);
  const next = gap.lastIndex;
  return text[next] === ',' ? next : undefined;
}

/** White space in front of an entry that begins its line. */
function linePrefix(source: YamlSource, offset: number): string | undefined {
  const { lines, text } = source;
  const prefix = text.slice(lines.start(lines.lineAt(offset)), offset);
  return prefix.trim() === '' ? prefix : undefined;
}

function insertion(offset: number, inserted: string): Splice {
  return { offset, removed: 0, inserted };
}
