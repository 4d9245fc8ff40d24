import {
  Composer,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  Parser,
  Schema,
  visit,
  type Document,
  type Node,
} from 'yaml';
import { composerOptions } from '../composerOptions';
import type { ComposedNode } from './PlainNode';

/** The one that the package makes for each document with these options; that takes long. */
const schema = new Schema({
  schema: 'core',
  resolveKnownTags: true,
  merge: composerOptions.merge,
});

/**
 * Has the `yaml` package read the lines of one entry or item.
 *
 * @param isEntry - of a map, which may itself be the first of an item
 * @returns its value; `undefined` where it has an error, or depends on other
 * parts of the file through an alias, an anchor, a merge key or a tag
 * @internal
 */
export function composeRegion(
  text: string,
  start: number,
  end: number,
  isEntry: boolean,
): ComposedNode | undefined {
  const parser = new Parser();
  parser.offset = start;
  const documents = [
    ...new Composer({ ...composerOptions, schema }).compose(
      parser.parse(text.slice(start, end)),
    ),
  ];
  const [document] = documents;
  if (
    documents.length !== 1 ||
    document.errors.length > 0 ||
    !standsForItself(document)
  ) {
    return undefined;
  }
  let node: unknown = document.contents;
  let value: unknown = document.toJS();
  if (isSeq(node) && node.items.length === 1 && Array.isArray(value)) {
    [node] = node.items;
    [value] = value;
  } else if (!isEntry) {
    return undefined;
  }
  if (isEntry) {
    if (!isMap(node) || node.items.length !== 1) {
      return undefined;
    }
    node = node.items[0].value;
    [value] = Object.values(value as object);
  }
  return isNode(node) ? composedNode(node, value) : undefined;
}

function standsForItself(document: Document): boolean {
  let stands = true;
  visit(document, {
    Node(_, node) {
      const { anchor, tag } = node as { anchor?: string; tag?: string };
      const isMerge =
        isScalar(node) &&
        (node.value === '<<' || typeof node.value === 'symbol');
      stands &&= !isAlias(node) && !isMerge && !anchor && !tag;
    },
  });
  return stands;
}

function composedNode(node: Node, value: unknown): ComposedNode {
  return { kind: 'composed', node, value };
}
