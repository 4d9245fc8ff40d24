import type { LineIndex } from '../LineIndex';
import { composeRegion } from './composeRegion';
import type { PlainEntry, PlainList, PlainMap, PlainNode } from './PlainNode';
import { KEY, keyOf, scalarOf, VALUE } from './plainScalar';
import { readPlainFlow } from './readPlainFlow';
import { regionEnd } from './regionEnd';

/** A file, or a part of one, that is not plain. @internal */
export class NotPlain extends Error {}

const SPACE = 0x20;
const NEWLINE = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const HASH = 0x23;
const DASH = 0x2d;

/**
 * Reads the document of a file that is a block map and plain in its structure:
 * maps and lists of which each key and dash begins a line. Values in braces, of
 * several lines and such it has the `yaml` package read, each for itself: no
 * line of another entry has a part in what they mean.
 *
 * @throws NotPlain for anything that has to be read as a whole
 * @internal
 */
export class PlainReader {
  private line = -1;
  /** Of the first character of the line that is next; -1 at the end of the file. */
  private offset = 0;
  private column = 0;
  /** The last line that was read. */
  private lastLine: number | undefined;

  constructor(
    private readonly text: string,
    private readonly lines: LineIndex,
  ) {}

  readDocument(): PlainMap {
    this.moveTo(0);
    if (this.offset === this.lines.start(this.line) && this.isMarker()) {
      this.moveTo(this.line + 1);
    }
    if (this.offset === -1 || this.column !== 0 || this.isDash()) {
      throw new NotPlain();
    }
    const map = this.readMap(0, this.offset);
    if (this.offset !== -1) {
      throw new NotPlain();
    }
    return map;
  }

  private isMarker(): boolean {
    return this.lines.content(this.line) === '---';
  }

  /** @param start - of the first key, which may stand behind a dash */
  private readMap(column: number, start: number): PlainMap {
    const entries: PlainEntry[] = [];
    let offset = start;
    do {
      entries.push(this.readEntry(column, offset));
      offset = this.offset;
    } while (offset !== -1 && this.column === column && !this.isDash());
    this.refuseDeeper(column);
    return { kind: 'map', flow: false, start, end: this.endOfLast(), entries };
  }

  private readEntry(column: number, start: number): PlainEntry {
    KEY.lastIndex = start;
    const match = KEY.exec(this.text);
    if (!match) {
      throw new NotPlain();
    }
    const key = keyOf(match[1]);
    if (!key) {
      throw new NotPlain();
    }
    const { name, keyStyle } = key;
    const value = this.readValue(column, KEY.lastIndex, true);
    return { name, keyStart: start, keyStyle, value, lastLine: this.lastLine };
  }

  private readList(column: number): PlainList {
    const start = this.offset;
    const items: PlainNode[] = [];
    do {
      items.push(this.readItem(column));
    } while (this.offset !== -1 && this.column === column && this.isDash());
    this.refuseDeeper(column);
    return { kind: 'list', flow: false, start, end: this.endOfLast(), items };
  }

  private readItem(column: number): PlainNode {
    const dash = this.offset;
    let inner = dash + 1;
    while (this.text.charCodeAt(inner) === SPACE) {
      inner++;
    }
    KEY.lastIndex = inner;
    if (inner > dash + 1 && KEY.test(this.text)) {
      return this.readMap(column + inner - dash, inner);
    }
    if (inner > dash + 1 && this.text.charCodeAt(inner) === DASH) {
      throw new NotPlain();
    }
    return this.readValue(column, dash + 1, false);
  }

  /**
   * @param column - of the key or dash
   * @param behind - offset behind the colon or dash
   */
  private readValue(
    column: number,
    behind: number,
    isEntry: boolean,
  ): PlainNode {
    const { line } = this;
    VALUE.lastIndex = behind;
    const match = VALUE.exec(this.text);
    const word = match?.[2];
    if (!match || (word !== undefined && match[1] === '')) {
      return (
        this.readFlow(column, behind) ?? this.compose(column, behind, isEntry)
      );
    }
    if (word === undefined) {
      this.moveTo(line + 1);
      if (this.offset !== -1) {
        if (this.column > column) {
          return this.isDash()
            ? this.readList(this.column)
            : this.readMap(this.column, this.offset);
        }
        if (isEntry && this.column === column && this.isDash()) {
          return this.readList(column);
        }
      }
      this.lastLine = line;
      return {
        kind: 'scalar',
        start: behind,
        end: behind,
        value: null,
        style: 'plain',
      };
    }
    const scalar = scalarOf(word, behind + match[1].length);
    this.moveTo(line + 1);
    if (!scalar || (this.offset !== -1 && this.column > column)) {
      // A number in a rarer form, or a text that goes on below.
      this.moveTo(line);
      return this.compose(column, behind, isEntry);
    }
    this.lastLine = line;
    return scalar;
  }

  private readFlow(column: number, behind: number): PlainNode | undefined {
    const { line } = this;
    const flow = readPlainFlow(this.text, behind);
    if (flow) {
      this.moveTo(line + 1);
      if (this.offset !== -1 && this.column > column) {
        throw new NotPlain();
      }
      this.lastLine = line;
    }
    return flow;
  }

  /** Has the `yaml` package read the entry or item that this line begins. */
  private compose(column: number, behind: number, isEntry: boolean): PlainNode {
    const { text, lines, line } = this;
    const end = regionEnd(text, lines, line, column, behind);
    const composed =
      end === undefined
        ? undefined
        : composeRegion(
            text,
            lines.start(line),
            end < lines.count ? lines.start(end) : text.length,
            isEntry,
          );
    if (end === undefined || !composed) {
      throw new NotPlain();
    }
    this.moveTo(end);
    this.lastLine = undefined;
    return composed;
  }

  /** Moves to the first line from this one on that is neither blank nor a comment. */
  private moveTo(from: number) {
    const { text, lines } = this;
    for (let line = from; line < lines.count; line++) {
      const start = lines.start(line);
      let offset = start;
      while (text.charCodeAt(offset) === SPACE) {
        offset++;
      }
      const first = text.charCodeAt(offset);
      const isBlank =
        offset >= text.length ||
        first === NEWLINE ||
        (first === CARRIAGE_RETURN && text.charCodeAt(offset + 1) === NEWLINE);
      if (!isBlank && first !== HASH) {
        this.line = line;
        this.offset = offset;
        this.column = offset - start;
        return;
      }
    }
    this.line = lines.count;
    this.offset = -1;
    this.column = -1;
  }

  private isDash(): boolean {
    const next = this.text.charCodeAt(this.offset + 1);
    return (
      this.text.charCodeAt(this.offset) === DASH &&
      (next === SPACE ||
        next === NEWLINE ||
        next === CARRIAGE_RETURN ||
        Number.isNaN(next))
    );
  }

  private refuseDeeper(column: number) {
    if (this.column > column) {
      throw new NotPlain();
    }
  }

  private endOfLast(): number {
    const line = this.lastLine ?? this.line - 1;
    return this.lines.end(line);
  }
}
