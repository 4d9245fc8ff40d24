import type { PlainEntry, PlainList, PlainMap, PlainNode } from './PlainNode';
import {
  FLOW_KEY,
  FLOW_VALUE,
  keyOf,
  REST_OF_LINE,
  scalarOf,
} from './plainScalar';

/** Deeper ones are left to the `yaml` package. */
const MAXIMUM_DEPTH = 10;

const SPACE = 0x20;
const COMMA = 0x2c;

/**
 * Reads a map in braces, or a list in brackets, that is the last thing in its
 * line.
 *
 * @param behind - offset behind the colon or dash
 * @returns `undefined` for anything that is less plain
 * @internal
 */
export function readPlainFlow(
  text: string,
  behind: number,
): PlainMap | PlainList | undefined {
  const start = skipSpaces(text, behind);
  const read =
    start > behind ? readCollection(text, start, MAXIMUM_DEPTH) : undefined;
  if (!read) {
    return undefined;
  }
  REST_OF_LINE.lastIndex = read.end;
  return REST_OF_LINE.test(text) ? read : undefined;
}

function readCollection(
  text: string,
  start: number,
  depth: number,
): PlainMap | PlainList | undefined {
  switch (depth > 0 ? text[start] : undefined) {
    case '{': {
      const entries: PlainEntry[] = [];
      const end = readParts(text, start + 1, '}', offset => {
        const entry = readEntry(text, offset, depth);
        return entry && (entries.push(entry), entry.value);
      });
      return end === undefined
        ? undefined
        : { kind: 'map', flow: true, start, end, entries };
    }
    case '[': {
      const items: PlainNode[] = [];
      const end = readParts(text, start + 1, ']', offset => {
        const item = readValue(text, offset, depth);
        return item && (items.push(item), item);
      });
      return end === undefined
        ? undefined
        : { kind: 'list', flow: true, start, end, items };
    }
    default:
      return undefined;
  }
}

/** @returns the offset behind the closing brace */
function readParts(
  text: string,
  start: number,
  close: string,
  read: (offset: number) => FlowPart | undefined,
): number | undefined {
  let offset = skipSpaces(text, start);
  if (text[offset] === close) {
    return offset + 1;
  }
  for (;;) {
    const part = read(offset);
    if (!part) {
      return undefined;
    }
    offset = skipSpaces(text, part.end);
    if (text[offset] === close) {
      return offset + 1;
    }
    if (text.charCodeAt(offset) !== COMMA) {
      return undefined;
    }
    offset = skipSpaces(text, offset + 1);
  }
}

type FlowPart = Exclude<PlainNode, { kind: 'composed' }>;

function readEntry(
  text: string,
  offset: number,
  depth: number,
): (PlainEntry & { value: FlowPart }) | undefined {
  FLOW_KEY.lastIndex = offset;
  const match = FLOW_KEY.exec(text);
  const key = match ? keyOf(match[1]) : undefined;
  if (!key) {
    return undefined;
  }
  const value = readValue(text, FLOW_KEY.lastIndex, depth);
  return value && { ...key, keyStart: offset, value, lastLine: undefined };
}

function readValue(
  text: string,
  offset: number,
  depth: number,
): FlowPart | undefined {
  FLOW_VALUE.lastIndex = offset;
  const match = FLOW_VALUE.exec(text);
  return match
    ? scalarOf(match[1], offset)
    : readCollection(text, offset, depth - 1);
}

function skipSpaces(text: string, start: number): number {
  let offset = start;
  while (text.charCodeAt(offset) === SPACE) {
    offset++;
  }
  return offset;
}
