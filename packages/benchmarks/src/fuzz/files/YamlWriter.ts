import type { YamlValue } from '@gitops-platform/backstage-plugin-gitops-platform-node';
import type { Choices } from '../choices/Choices';
import type { FileStyle } from './FileStyle';
import { quoted, writeScalar } from './ScalarWriter';
import type { WrittenLine } from './WrittenFile';

type Fields = { [key: string]: YamlValue };

/**
 * Writes a value as a person might: the same meaning in many forms, with
 * comments, blank lines and entries that are commented out.
 */
export class YamlWriter {
  readonly lines: WrittenLine[] = [];
  private comments = 0;
  private readonly anchors: { name: string; ofMap: boolean }[] = [];

  constructor(
    private readonly style: FileStyle,
    private readonly choices: Choices,
  ) {}

  line(text: string, owner: readonly string[] = [], above?: boolean) {
    this.lines.push({ text, owner, above });
  }

  /** A text that stands once in the file. */
  comment(): string {
    this.comments++;
    const text = this.choices.pick([
      'note',
      '--- Wave 1: Gateway ---',
      'old: {a: 1}',
      '"quoted: #"',
      'a\ttab',
      '- item',
      'https://example.test/#anchor',
    ]);
    return `# ${text} ${this.comments}`;
  }

  /**
   * @param indentation - of the keys
   * @param head - what stands in front of the first key instead of its indentation
   */
  map(
    fields: Fields,
    indentation: number,
    path: readonly string[],
    head?: string,
  ) {
    const { choices, style } = this;
    if (style.sharing && choices.chance(15)) {
      const anchor = this.anchors.find(({ ofMap }) => ofMap);
      if (anchor && head === undefined) {
        this.line(`${spaces(indentation)}<<: *${anchor.name}`, [...path, '<<']);
      }
    }
    Object.entries(fields).forEach(([key, value], index) => {
      const owner = [...path, key];
      const first = index === 0 ? head : undefined;
      if (first === undefined) {
        this.above(indentation, owner, index === 0);
      }
      const start = first ?? spaces(indentation);
      const name = this.key(key);
      if (style.sharing && first === undefined && choices.chance(3)) {
        this.line(`${start}? ${name}`, owner);
        this.value(`${start}:`, value, indentation, owner);
      } else {
        this.value(`${start}${name}:`, value, indentation, owner);
      }
    });
    if (choices.chance(style.comments / 2)) {
      this.commentedOut(indentation, path);
    }
  }

  private value(
    head: string,
    value: YamlValue,
    indentation: number,
    owner: readonly string[],
  ) {
    const { style, choices } = this;
    if (style.sharing && this.anchors.length > 0 && choices.chance(5)) {
      this.line(`${head} *${choices.pick(this.anchors).name}`, owner);
      return;
    }
    const isFilled =
      typeof value === 'object' &&
      value !== null &&
      Object.keys(value).length > 0;
    const isFlow = isFilled && !holdsLines(value) && choices.chance(12);
    if (!isFilled || isFlow) {
      this.onOneLine(head, value, indentation, owner);
      return;
    }
    const anchor = style.sharing && choices.chance(20);
    const name = `a${this.anchors.length + 1}-${owner.length}`;
    const start = anchor ? `${head} &${name}` : head;
    this.collection(start, value as Fields | YamlValue[], indentation, owner);
    if (anchor) {
      // Now that it is complete: an alias inside of it would have no end.
      this.anchors.push({ name, ofMap: !Array.isArray(value) });
    }
  }

  private collection(
    head: string,
    value: Fields | YamlValue[],
    indentation: number,
    owner: readonly string[],
  ) {
    const { style, choices } = this;
    if (Array.isArray(value)) {
      this.line(`${head}${this.endComment()}`, owner);
      this.list(value, indentation + style.dashIndent, owner);
    } else if (choices.chance(4) && !holdsLines(value)) {
      this.bracesOverLines(head, value, indentation, owner);
    } else {
      this.line(`${head}${this.endComment()}`, owner);
      const odd = choices.chance(3) ? 1 : 0;
      this.map(value, indentation + style.step + odd, owner);
    }
  }

  private list(
    values: readonly YamlValue[],
    column: number,
    owner: readonly string[],
  ) {
    const { style } = this;
    values.forEach((value, index) => {
      const path = [...owner, String(index)];
      this.above(column, path, index === 0);
      const dash = `${spaces(column)}-`;
      const gap = spaces(style.dashGap);
      if (isMap(value) && !this.choices.chance(8)) {
        const inner = column + 1 + style.dashGap;
        this.map(value, inner, path, `${dash}${gap}`);
      } else {
        this.onOneLine(dash, value, column, path);
      }
    });
    if (this.choices.chance(style.comments / 4)) {
      this.commentedOut(column, owner);
    }
  }

  /** A scalar, or a collection in braces; behind its key, but for block scalars. */
  private onOneLine(
    head: string,
    value: YamlValue,
    indentation: number,
    owner: readonly string[],
  ) {
    const { style, choices } = this;
    if (typeof value === 'object' && value !== null) {
      const text =
        Object.keys(value).length === 0 && isMap(value)
          ? choices.pick(['{}', '', 'null', '~', '{ }'])
          : this.flow(value);
      const space = text === '' ? '' : ' ';
      this.line(`${head}${space}${text}${this.endComment()}`, owner);
      return;
    }
    const scalar = writeScalar(value, indentation, style, choices);
    const gap = scalar.head === '' ? '' : choices.pick([' ', ' ', ' ', '   ']);
    const plainEnd = scalar.below.length > 0 && !/^[|>]/.test(scalar.head);
    this.line(
      `${head}${gap}${scalar.head}${plainEnd ? '' : this.endComment()}`,
      owner,
    );
    scalar.below.forEach(text => this.line(text, owner));
  }

  private bracesOverLines(
    head: string,
    fields: Fields,
    indentation: number,
    owner: readonly string[],
  ) {
    const inner = spaces(indentation + this.style.step);
    const all = Object.entries(fields);
    const trailing = this.choices.chance(50) ? ',' : '';
    this.line(`${head} {${this.endComment()}`, owner);
    all.forEach(([key, value], index) => {
      const comma = index + 1 < all.length ? ',' : trailing;
      this.line(
        `${inner}${this.key(key)}: ${this.flow(
          value,
        )}${comma}${this.endComment()}`,
        owner,
      );
    });
    this.line(`${spaces(indentation + 1)}}`, owner);
  }

  private flow(value: YamlValue): string {
    const { style, choices } = this;
    if (typeof value !== 'object' || value === null) {
      return writeScalar(value, 0, style, choices, true).head;
    }
    const [open, close] = Array.isArray(value) ? '[]' : '{}';
    const parts = Array.isArray(value)
      ? value.map(item => this.flow(item))
      : Object.entries(value).map(
          ([key, inner]) => `${this.key(key)}: ${this.flow(inner)}`,
        );
    const padding = parts.length > 0 && choices.chance(30) ? ' ' : '';
    const trailing = parts.length > 0 && choices.chance(5) ? ',' : '';
    return `${open}${padding}${parts.join(', ')}${trailing}${padding}${close}`;
  }

  private key(key: string): string {
    return this.style.quotedKeys || this.choices.chance(2)
      ? quoted(key, this.style.quote)
      : key;
  }

  /** Blank lines and comments in front of an entry or item. */
  private above(
    indentation: number,
    owner: readonly string[],
    isFirst: boolean,
  ) {
    const { style, choices } = this;
    const blanks = choices.chance(10) ? choices.below(3) : style.blanks;
    for (let count = isFirst ? blanks && 0 : blanks; count > 0; count--) {
      this.line(
        choices.chance(3) ? spaces(indentation) : '',
        owner.slice(0, -1),
      );
    }
    if (!choices.chance(style.comments)) {
      return;
    }
    const parent = owner.slice(0, -1);
    const column = choices.chance(5) ? 0 : indentation;
    switch (choices.below(4)) {
      case 1:
        this.line(`${spaces(column)}${this.comment()}`, parent);
        this.line('', parent);
        break;
      case 2:
        this.line(`${spaces(column)}${this.comment()}`, owner, true);
        this.line(`${spaces(column)}${this.comment()}`, owner, true);
        break;
      case 3:
        this.line(`${spaces(column)}# ${'='.repeat(30)}`, owner, true);
        this.line(`${spaces(column)}${this.comment()}`, owner, true);
        this.line(`${spaces(column)}# ${'='.repeat(30)}`, owner, true);
        break;
      default:
        this.line(`${spaces(column)}${this.comment()}`, owner, true);
    }
  }

  private commentedOut(indentation: number, owner: readonly string[]) {
    const margin = spaces(indentation);
    if (this.choices.chance(50)) {
      this.line('', owner);
    }
    this.line(`${margin}${this.comment()}`, owner);
    this.line(`${margin}# off-${this.comments}:`, owner);
    this.line(`${margin}#   syncWave: "0"`, owner);
  }

  private endComment(): string {
    return this.choices.chance(this.style.comments / 2)
      ? ` ${this.comment()}`
      : '';
  }
}

function isMap(value: YamlValue): value is Fields {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).length > 0
  );
}

/** Holds a text with line breaks, which nobody writes in braces. */
function holdsLines(value: YamlValue): boolean {
  return JSON.stringify(value).includes('\\n');
}

function spaces(count: number): string {
  return ' '.repeat(count);
}
