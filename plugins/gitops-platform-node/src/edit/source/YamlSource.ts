import { InputError } from '@backstage/errors';
import { isMap, isSeq, type Document, type Pair, type YAMLMap } from 'yaml';
import type { EditPosition } from '../EditResult';
import { LineIndex } from './LineIndex';
import { keyName, nodeStart } from './nodes';

/**
 * A YAML file that was understood: its text, its documents with the offset of
 * every node in the text, and what they mean.
 *
 * @internal
 */
export class YamlSource {
  readonly lines: LineIndex;
  private readonly entries = new WeakMap<YAMLMap, Map<string, Pair>>();

  constructor(
    readonly file: string,
    readonly text: string,
    readonly documents: readonly Document.Parsed[],
    /** Plain values of the documents, with aliases and merge keys resolved. */
    readonly values: readonly unknown[],
    lines?: LineIndex,
  ) {
    this.lines = lines ?? new LineIndex(text);
  }

  position(offset: number): EditPosition {
    return { file: this.file, ...this.lines.position(offset) };
  }

  /** @throws InputError with the place in front of the reason */
  refuse(offset: number, reason: string): never {
    throw refusal(this.file, this.lines.position(offset), reason);
  }

  /** The pair of a key that is written in the map itself. */
  pairOf(map: YAMLMap, key: string): Pair | undefined {
    let pairs = this.entries.get(map);
    if (!pairs) {
      pairs = new Map();
      for (const pair of map.items) {
        const name = keyName(pair);
        if (name !== undefined) {
          pairs.set(name, pair);
        }
      }
      this.entries.set(map, pairs);
    }
    return pairs.get(key);
  }

  /**
   * Where a path is written: the place of its last key or list item, or of the
   * nearest part of the path that exists.
   */
  locate(path: readonly PropertyKey[], document = 0): EditPosition {
    let node: unknown = this.documents[document]?.contents;
    let offset = nodeStart(node) ?? 0;
    for (const step of path) {
      if (isMap(node)) {
        const pair = this.pairOf(node, String(step));
        if (!pair) {
          break;
        }
        offset = nodeStart(pair.key) ?? offset;
        node = pair.value;
      } else if (isSeq(node)) {
        node = node.items[Number(step)];
        offset = nodeStart(node) ?? offset;
      } else {
        break;
      }
    }
    return this.position(offset);
  }
}

/** The end of this line or, where it has none, of the file's first one. @internal */
export function lineEnding({ lines }: YamlSource, line: number): string {
  return lines.ending(line) || lines.ending(0) || '\n';
}

/** @internal */
export function refusal(
  file: string,
  position: { line: number; column: number },
  reason: string,
): InputError {
  return new InputError(
    `${file}:${position.line}:${position.column}: ${reason}`,
  );
}
