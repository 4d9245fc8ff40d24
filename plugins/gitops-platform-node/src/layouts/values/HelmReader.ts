import {
  isAlias,
  isMap,
  isSeq,
  type Document,
  type Pair,
  type YAMLMap,
} from 'yaml';
import { anchorOf, keyName, nodeStart } from '../../edit/source/nodes';
import type { YamlSource } from '../../edit/source/YamlSource';
import {
  hasEscapedSlash,
  hasNamelessTag,
  isPlain,
  scalarOf,
} from './scalarNodes';

/**
 * Reads the nodes of a document as Helm does; see `helmValues`.
 *
 * @internal
 */
export class HelmReader {
  /** What aliases repeat is read once. */
  private readonly values = new Map<unknown, unknown>();

  constructor(
    private readonly source: YamlSource,
    private readonly document: Document,
  ) {}

  /** @param inBraces - or in brackets */
  read(node: unknown, inBraces = false): unknown {
    const original = this.resolve(node);
    if (!this.values.has(original)) {
      this.values.set(original, this.readNode(original, inBraces));
    }
    return this.values.get(original);
  }

  private readNode(node: unknown, inBraces: boolean): unknown {
    this.refuseAnchor(node);
    if (isMap(node)) {
      return this.readMap(node, inBraces || node.flow === true);
    }
    if (isSeq(node)) {
      const areInBraces = inBraces || node.flow === true;
      return node.items.map(item => this.read(item, areInBraces));
    }
    const value = this.readScalar(node, inBraces);
    return typeof value === 'number' && !Number.isFinite(value)
      ? this.refuse(
          node,
          'Helm takes no number without end: write it in quotes',
        )
      : value;
  }

  private readMap(map: YAMLMap, inBraces: boolean): Record<string, unknown> {
    const entries = new Map<string, unknown>();
    for (const pair of map.items) {
      if (keyName(pair) === '<<' && isPlain(pair.key)) {
        for (const [key, value] of this.merged(pair.value, inBraces)) {
          entries.set(key, value);
        }
      } else {
        entries.set(
          this.readKey(pair, inBraces),
          this.read(pair.value, inBraces),
        );
      }
    }
    return Object.fromEntries(entries);
  }

  /** Of several maps the first has the last word. */
  private merged(node: unknown, inBraces: boolean): [string, unknown][] {
    const original = this.resolve(node);
    const maps = isSeq(original) ? [...original.items].reverse() : [original];
    return maps.flatMap(map =>
      Object.entries(this.read(map, inBraces) as object),
    );
  }

  private readKey({ key }: Pair, inBraces: boolean): string {
    this.refuseAnchor(key);
    const value = this.readScalar(this.resolve(key), inBraces);
    return value === null
      ? this.refuse(key, 'Helm takes no key that is null: write it in quotes')
      : String(value);
  }

  private readScalar(node: unknown, inBraces: boolean) {
    if (hasEscapedSlash(this.source, node)) {
      this.refuse(node, 'Helm does not know the escape sequence \\/: write /');
    }
    if (inBraces && isPlain(node) && String(node.value).includes('?')) {
      this.refuse(
        node,
        'Helm takes no question mark in a list or map in braces: write the text in quotes',
      );
    }
    if (hasNamelessTag(this.source, node)) {
      this.refuse(
        node,
        'Helm takes no tag without a name: write the text in quotes',
      );
    }
    return scalarOf(this.source, node);
  }

  private refuseAnchor(node: unknown) {
    const anchor = anchorOf(node);
    if (anchor !== undefined && !/^[\w-]+$/.test(anchor)) {
      this.refuse(
        node,
        `Helm takes only letters, digits, _ and - in the name of an anchor, not "${anchor}": rename it`,
      );
    }
  }

  private resolve(node: unknown): unknown {
    return isAlias(node) ? node.resolve(this.document) : node;
  }

  private refuse(node: unknown, reason: string): never {
    return this.source.refuse(nodeStart(node) ?? 0, reason);
  }
}
