import {
  Document,
  Pair,
  Scalar,
  YAMLMap,
  YAMLSeq,
  type Node,
  type Range,
} from 'yaml';
import type { PlainEntry, PlainMap, PlainNode, PlainScalar } from './PlainNode';
import { PlainPair } from './PlainPair';

/**
 * The document of a plain file, as the `yaml` package would have composed it:
 * the same nodes in the same places. Of block maps and lists the end is not
 * kept, and no node has the tokens or comments around it.
 *
 * @internal
 */
export function composePlain(map: PlainMap, length: number): Document.Parsed {
  const document = new Document(null) as Document;
  document.contents = composeNode(map) as Document['contents'];
  document.range = [0, length, length];
  return document as Document.Parsed;
}

function composeNode(plain: PlainNode): Node {
  switch (plain.kind) {
    case 'composed':
      return plain.node;
    case 'scalar':
      return composeScalar(plain);
    case 'list': {
      const list = new YAMLSeq();
      list.items = plain.items.map(composeNode);
      if (plain.flow) {
        list.flow = true;
      }
      list.range = rangeOf(plain);
      return list;
    }
    default: {
      const map = new YAMLMap();
      map.items = plain.entries.map(entry => new PlainPair(entry, composePair));
      if (plain.flow) {
        map.flow = true;
      }
      map.range = rangeOf(plain);
      return map;
    }
  }
}

function composePair(entry: PlainEntry): Pair<Scalar, Node> {
  const { name, keyStart, keyStyle, value } = entry;
  const key = composeScalar({
    kind: 'scalar',
    start: keyStart,
    end: keyStart + name.length + (keyStyle === 'plain' ? 0 : 2),
    value: name,
    style: keyStyle,
  });
  return new Pair(key, composeNode(value));
}

const SCALAR_TYPES = {
  plain: Scalar.PLAIN,
  single: Scalar.QUOTE_SINGLE,
  double: Scalar.QUOTE_DOUBLE,
} as const;

function composeScalar(plain: PlainScalar): Scalar {
  const scalar = new Scalar(plain.value);
  scalar.type = SCALAR_TYPES[plain.style];
  scalar.range = rangeOf(plain);
  return scalar;
}

function rangeOf({ start, end }: { start: number; end: number }): Range {
  return [start, end, end];
}
