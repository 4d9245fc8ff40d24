import { findCloser, trimSpan } from './lexemes';
import { TemplateSyntaxError } from './TemplateSyntaxError';

export interface SyntaxOptions {
  /** `{{ … }}` instead of `${{ … }}`: option `cookiecutterCompat` of `fetch:template`. */
  cookiecutterCompat?: boolean;
  /** Drops one line break behind a tag `{% … %}`. */
  trimBlocks?: boolean;
  /** Drops white space in front of a tag that stands first in its line. */
  lstripBlocks?: boolean;
}

/** A stretch of a template: text, an interpolation, or a tag. */
export interface Segment {
  kind: 'text' | 'output' | 'tag';
  /** Text after the white-space control; empty for the other kinds. */
  text: string;
  /** Range of the text, or of what is between the delimiters, trimmed. */
  start: number;
  end: number;
  /** Offset of the opening delimiter. */
  open: number;
}

type Opening = { kind: 'output' | 'tag' | 'comment'; at: number; size: number };

const tagName = /[A-Za-z_][A-Za-z0-9_]*/y;

/** Name of the tag that a segment holds; empty where it begins with no name. */
export function nameOfTag(source: string, segment: Segment): string {
  tagName.lastIndex = segment.start;
  const end = tagName.test(source) ? tagName.lastIndex : segment.start;
  return source.slice(segment.start, Math.min(end, segment.end));
}

class Splitter {
  readonly #segments: Segment[] = [];
  readonly #next = new Map<string, number>();
  readonly #variable: string;
  #index = 0;
  #text = '';
  #textStart = 0;

  constructor(readonly source: string, readonly options: SyntaxOptions) {
    this.#variable = options.cookiecutterCompat ? '{{' : '${{';
  }

  split(): Segment[] {
    while (this.#index < this.source.length) {
      const opening = this.#nextOpening();
      const strayEnd = this.#find('#}');
      if (strayEnd < (opening?.at ?? this.source.length)) {
        throw new TemplateSyntaxError('"#}" ends no comment', strayEnd);
      }
      this.#appendText(opening?.at ?? this.source.length);
      if (opening) {
        this.#readDelimited(opening);
      }
    }
    this.#flushText();
    return this.#segments;
  }

  /** First offset of a delimiter from here on; the length of the source where it does not occur. */
  #find(delimiter: string): number {
    const known = this.#next.get(delimiter);
    if (known !== undefined && known >= this.#index) {
      return known;
    }
    const found = this.source.indexOf(delimiter, this.#index);
    const at = found < 0 ? this.source.length : found;
    this.#next.set(delimiter, at);
    return at;
  }

  #nextOpening(): Opening | undefined {
    const candidates: Opening[] = [
      {
        kind: 'output',
        at: this.#find(this.#variable),
        size: this.#variable.length,
      },
      { kind: 'tag', at: this.#find('{%'), size: 2 },
      { kind: 'comment', at: this.#find('{#'), size: 2 },
    ];
    const [first] = candidates.sort((one, other) => one.at - other.at);
    return first.at < this.source.length ? first : undefined;
  }

  #appendText(end: number) {
    if (this.#text === '') {
      this.#textStart = this.#index;
    }
    this.#text += this.source.slice(this.#index, end);
    this.#index = end;
  }

  #flushText() {
    if (this.#text !== '') {
      this.#segments.push({
        kind: 'text',
        text: this.#text,
        start: this.#textStart,
        end: this.#textStart + this.#text.length,
        open: this.#textStart,
      });
    }
    this.#text = '';
  }

  #readDelimited({ kind, at, size }: Opening) {
    const { source } = this;
    const trimsLeft = source[at + size] === '-';
    this.#trimTextBefore(kind, at, trimsLeft);
    this.#flushText();
    const contentStart = at + size + (trimsLeft ? 1 : 0);
    const closer = { output: '}}', tag: '%}', comment: '#}' } as const;
    const close =
      kind === 'comment'
        ? source.indexOf('#}', contentStart)
        : findCloser(source, contentStart, closer[kind] as '}}' | '%}');
    if (close < 0) {
      throw new TemplateSyntaxError(
        `"${source.slice(at, at + size)}" has no "${closer[kind]}"`,
        at,
      );
    }
    const trimsRight = source[close - 1] === '-';
    this.#index = close + 2;
    if (kind !== 'comment') {
      const span = trimSpan(
        source,
        contentStart,
        trimsRight ? close - 1 : close,
      );
      const segment: Segment = { kind, text: '', ...span, open: at };
      if (this.#readRaw(segment, trimsRight)) {
        return;
      }
      this.#segments.push(segment);
    }
    this.#trimTextAfter(kind, trimsRight);
  }

  #trimTextBefore(kind: Opening['kind'], at: number, trimsLeft: boolean) {
    if (kind === 'tag' && this.options.lstripBlocks) {
      if (standsFirstInLine(this.source, at)) {
        this.#text = this.#text.slice(0, this.#text.lastIndexOf('\n') + 1);
      }
    }
    if (trimsLeft) {
      this.#text = this.#text.trimEnd();
    }
  }

  #trimTextAfter(kind: Opening['kind'], trimsRight: boolean) {
    if (trimsRight) {
      this.#skipSpace();
    } else if (kind === 'tag' && this.options.trimBlocks) {
      this.#skipLineBreak();
    }
  }

  #skipSpace() {
    while (
      this.#index < this.source.length &&
      this.source[this.#index].trim() === ''
    ) {
      this.#index++;
    }
  }

  #skipLineBreak() {
    const rest = this.source.slice(this.#index, this.#index + 2);
    if (rest === '\r\n') {
      this.#index += 2;
    } else if (rest[0] === '\n') {
      this.#index++;
    }
  }

  /** Takes everything up to `endraw` or `endverbatim` as text. */
  #readRaw(segment: Segment, trimsRight: boolean): boolean {
    const { source } = this;
    const name = segment.kind === 'tag' ? nameOfTag(source, segment) : '';
    if (name !== 'raw' && name !== 'verbatim') {
      return false;
    }
    if (segment.end > segment.start + name.length) {
      throw new TemplateSyntaxError(
        `"${name}" takes nothing behind its name`,
        segment.start + name.length,
      );
    }
    if (this.options.trimBlocks) {
      this.#skipLineBreak();
    }
    const close = endOfRaw(source, this.#index, name);
    if (!close) {
      throw new TemplateSyntaxError(
        `"${name}" has no "{% end${name} %}"`,
        segment.open,
      );
    }
    this.#appendText(close.start);
    this.#index = close.end;
    if (trimsRight) {
      this.#skipSpace();
    }
    return true;
  }
}

/**
 * Splits a template into text, interpolations and tags. Comments are dropped,
 * `raw` and `verbatim` blocks become text.
 *
 * @throws TemplateSyntaxError where a delimiter has no counterpart.
 */
export function splitTemplate(
  source: string,
  options: SyntaxOptions = {},
): Segment[] {
  return new Splitter(source, options).split();
}

function standsFirstInLine(source: string, offset: number): boolean {
  let index = offset - 1;
  while (index >= 0 && source[index] !== '\n') {
    if (source[index].trim() !== '') {
      return false;
    }
    index--;
  }
  return true;
}

/** The tag that ends a raw block; blocks of the same name nest. A tag with `-` does not count in the engine. */
function endOfRaw(source: string, from: number, name: string) {
  const marker = new RegExp(`\\{%\\s*(end)?${name}\\s*%\\}`, 'g');
  marker.lastIndex = from;
  let depth = 1;
  for (let found = marker.exec(source); found; found = marker.exec(source)) {
    depth += found[1] ? -1 : 1;
    if (depth === 0) {
      if (found[0].includes('\n')) {
        throw new TemplateSyntaxError(
          `"{% end${name} %}" must be in one line`,
          found.index,
        );
      }
      return { start: found.index, end: found.index + found[0].length };
    }
  }
  return undefined;
}
