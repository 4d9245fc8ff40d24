import type { Node } from 'yaml';

/**
 * What a plain file consists of. Offsets count from the beginning of the file,
 * lines and columns from 0.
 *
 * @internal
 */
export type PlainNode = PlainMap | PlainList | PlainScalar | ComposedNode;

/** A map with a key per line, or one in braces on one line. @internal */
export interface PlainMap {
  kind: 'map';
  flow: boolean;
  start: number;
  end: number;
  entries: PlainEntry[];
}

/** A list with a dash per item, or one in brackets on one line. @internal */
export interface PlainList {
  kind: 'list';
  flow: boolean;
  start: number;
  end: number;
  items: PlainNode[];
}

/** A text, number, boolean or null in one line, or nothing at all. @internal */
export interface PlainScalar {
  kind: 'scalar';
  start: number;
  end: number;
  value: string | number | boolean | null;
  style: 'plain' | 'single' | 'double';
}

/** Something less plain, which the `yaml` package has read. @internal */
export interface ComposedNode {
  kind: 'composed';
  node: Node;
  value: unknown;
}

/** An entry of a plain map; flat, because large files have many. @internal */
export interface PlainEntry {
  name: string;
  keyStart: number;
  keyStyle: PlainScalar['style'];
  value: PlainNode;
  /** Line that the text of the value ends in; `undefined` where a composed node ends it. */
  lastLine: number | undefined;
}
