import { isAlias, isMap, isScalar, isSeq } from 'yaml';

/**
 * What an edit looks at in a node: its kind, its place, how it is written, and
 * what it holds. Of block maps and lists the end is left out: a plain file does
 * not keep it, and no edit asks for it.
 */
export function describeNode(node: unknown): unknown {
  if (isMap(node)) {
    return {
      kind: 'map',
      flow: node.flow === true,
      place: placeOf(node),
      items: node.items.map(({ key, value }) => [
        describeNode(key),
        describeNode(value),
      ]),
    };
  }
  if (isSeq(node)) {
    return {
      kind: 'list',
      flow: node.flow === true,
      place: placeOf(node),
      items: node.items.map(describeNode),
    };
  }
  if (isScalar(node)) {
    return { kind: node.type, value: node.value, place: placeOf(node) };
  }
  return isAlias(node) ? { kind: 'alias', place: placeOf(node) } : node;
}

function placeOf(node: {
  flow?: boolean;
  range?: [number, number, number] | null;
}): unknown {
  const [start, end] = node.range ?? [];
  const isBlock = 'items' in node && !node.flow;
  if (start === end) {
    // Nothing stands somewhere between its key and the end of the line.
    return 'nothing';
  }
  return isBlock ? start : [start, end];
}
