import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  Node,
  Scalar,
} from 'yaml';
import type { Place } from '../../Finding';
import type { TemplateFolder } from '../../TemplateFolder';
import { scalarOffsets } from './scalarOffsets';

interface Source {
  template: TemplateFolder;
  lines: LineCounter;
}

/** A value of the template file together with where it is written. */
export class LocatedValue {
  #entries?: Map<string, LocatedValue>;
  #items?: LocatedValue[];
  #offsets?: Uint32Array | null;

  static root(template: TemplateFolder): LocatedValue {
    const source = { template, lines: template.lines };
    return new LocatedValue(source, template.document.contents, undefined);
  }

  private constructor(
    private readonly source: Source,
    private readonly written: Node | null,
    private readonly key: Node | undefined,
  ) {}

  /** The node itself, also where an alias stands for it. */
  get node(): Node | null {
    return isAlias(this.written)
      ? this.written.resolve(this.source.template.document) ?? null
      : this.written;
  }

  /** Text, number, boolean or null; undefined for maps and lists. */
  get scalar(): unknown {
    const { node } = this;
    if (isScalar(node)) {
      return node.value;
    }
    return node === null ? null : undefined;
  }

  get text(): string | undefined {
    return typeof this.scalar === 'string' ? this.scalar : undefined;
  }

  /** A scalar as it is written, e.g. `1.20` where the value is 1.2. */
  get notation(): string | undefined {
    const { node } = this;
    return isScalar(node) ? (node as Scalar).source : undefined;
  }

  get isMap(): boolean {
    return isMap(this.node);
  }

  get isList(): boolean {
    return isSeq(this.node);
  }

  /** The value as plain data. */
  get value(): unknown {
    const { node } = this;
    return node === null
      ? null
      : node.toJS(this.source.template.document, { maxAliasCount: 1000 });
  }

  /** Entries of a map; empty for anything else. */
  entries(): Map<string, LocatedValue> {
    if (!this.#entries) {
      const { node } = this;
      const pairs = isMap(node) ? node.items : [];
      this.#entries = new Map(
        pairs.map(pair => [
          keyOf(pair.key),
          new LocatedValue(
            this.source,
            (pair.value ?? null) as Node | null,
            pair.key as Node,
          ),
        ]),
      );
    }
    return this.#entries;
  }

  get(key: string): LocatedValue | undefined {
    return this.entries().get(key);
  }

  /** Items of a list; empty for anything else. */
  items(): LocatedValue[] {
    if (!this.#items) {
      const { node } = this;
      const nodes = isSeq(node) ? node.items : [];
      this.#items = nodes.map(
        item =>
          new LocatedValue(
            this.source,
            (isPair(item) ? null : item) as Node | null,
            undefined,
          ),
      );
    }
    return this.#items;
  }

  /** Every text in and below this value. */
  *texts(): Generator<LocatedValue> {
    if (this.text !== undefined) {
      yield this;
    }
    for (const child of [...this.entries().values(), ...this.items()]) {
      yield* child.texts();
    }
  }

  place(): Place {
    return this.#placeOf(
      (this.written ?? this.node)?.range?.[0] ?? this.key?.range?.[0] ?? 0,
    );
  }

  /** Where the key is written that holds this value; the place of the value where it has none. */
  keyPlace(): Place {
    const offset = this.key?.range?.[0];
    return offset === undefined ? this.place() : this.#placeOf(offset);
  }

  /** Where a character of a text is written. */
  placeAt(offset: number): Place {
    const { node } = this;
    if (this.#offsets === undefined) {
      const { text } = this.source.template;
      this.#offsets =
        (isScalar(node) ? scalarOffsets(text, node) : undefined) ?? null;
    }
    const written = this.#offsets?.[Math.min(offset, this.#offsets.length - 1)];
    return this.#placeOf(written ?? node?.range?.[0] ?? 0);
  }

  #placeOf(offset: number): Place {
    const { line, col } = this.source.lines.linePos(offset);
    return {
      file: this.source.template.file,
      line: Math.max(1, line),
      column: Math.max(1, col),
    };
  }
}

function keyOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : String(key);
}
