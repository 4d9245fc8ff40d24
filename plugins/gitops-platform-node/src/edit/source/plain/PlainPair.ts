import { Pair, type Node, type Scalar } from 'yaml';
import type { PlainEntry } from './PlainNode';

/**
 * A pair of a plain map. Its key and value become nodes when something asks for
 * them: most entries of a large file are never looked at.
 *
 * @internal
 */
export class PlainPair extends Pair<Scalar, Node | null> {
  private composed?: Pair<Scalar, Node | null>;

  constructor(
    readonly entry: PlainEntry,
    private readonly compose: (entry: PlainEntry) => Pair<Scalar, Node | null>,
  ) {
    super(undefined as unknown as Scalar, null);
  }

  static {
    for (const part of ['key', 'value'] as const) {
      Object.defineProperty(this.prototype, part, {
        get(this: PlainPair) {
          this.composed ??= this.compose(this.entry);
          return this.composed[part];
        },
        // The constructor of a pair sets both before there is an entry.
        set() {},
      });
    }
  }
}
