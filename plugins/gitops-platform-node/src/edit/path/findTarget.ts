import { isAlias, isMap, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import { isRecord } from '../differences';
import {
  isBlockMap,
  isFlowMap,
  isNullNode,
  keyName,
  nodeStart,
} from '../source/nodes';
import type { YamlSource } from '../source/YamlSource';
import { describePath, type PathStep } from './PathStep';
import { aliasesIn, refuseShared } from './sharing';
import { hasPath, valueAt } from './valueAt';

/** A map or a list that is written out. @internal */
export type Collection = YAMLMap | YAMLSeq;

/**
 * Where in a file an edit happens: the innermost map or list on the way to it
 * that exists, and how much of the way is still missing below that.
 *
 * @internal
 */
export interface EditTarget {
  /** Index of the document in the file. */
  document: number;
  /** The innermost collection of the path that is written out; `undefined` in an empty document. */
  collection: Collection | undefined;
  /** The collections from the root to `collection`. */
  ancestors: Collection[];
  /** Keys and indices that lead from each of them to the next; as many as `depth`. */
  valuePath: (string | number)[];
  /** How many steps of the path lead to `collection`. */
  depth: number;
  /** The next key of the path is there without a value (`services:`, `null`, `~`). */
  emptyKey: boolean;
}

/**
 * Walks to the map or list at `path`.
 *
 * @param leadsTo - what is expected at the end of the path
 * @throws InputError where something on the way is not the map or list that
 * the path takes it for, is an alias, is anchored and used elsewhere, or comes
 * out of a merge key.
 * @internal
 */
export function findTarget(
  source: YamlSource,
  path: readonly PathStep[],
  leadsTo: 'map' | 'list',
  document: number,
): EditTarget {
  const parsed = source.documents[document];
  if (!parsed && document > 0) {
    source.refuse(
      source.text.length,
      `there is no document ${document + 1} in this file`,
    );
  }
  const target: EditTarget = {
    document,
    collection: undefined,
    ancestors: [],
    valuePath: [],
    depth: 0,
    emptyKey: false,
  };
  let node: unknown = parsed?.contents;
  if (isNullNode(node)) {
    refuseWrittenNull(source, node);
    return target;
  }
  const aliases = aliasesIn(source, document);
  for (let depth = 0; ; depth++) {
    const walked = path.slice(0, depth);
    const step = path[depth];
    const wanted = step === undefined ? leadsTo : kindOf(step);
    const collection = requireCollection(source, node, wanted, walked);
    refuseShared(source, collection, describePath(walked), aliases);
    target.collection = collection;
    target.ancestors.push(collection);
    target.depth = depth;
    if (step === undefined) {
      return target;
    }
    const next = follow(source, target, step);
    if (next === undefined) {
      refuseMerged(source, target, path.slice(0, depth + 1));
      return target;
    }
    if (typeof step === 'string' && isNullNode(next.node)) {
      const name = describePath(path.slice(0, depth + 1));
      refuseShared(source, next.node, name, aliases);
      target.emptyKey = true;
      return target;
    }
    target.valuePath.push(next.key);
    node = next.node;
  }
}

function kindOf(step: PathStep): 'map' | 'list' {
  return typeof step === 'string' ? 'map' : 'list';
}

/**
 * The document of a file that an edit means when it does not say: the only one
 * that has the first key of the path, or else the first one.
 *
 * @internal
 */
export function chooseDocument(
  source: YamlSource,
  [first]: readonly PathStep[],
): number {
  if (typeof first !== 'string') {
    return 0;
  }
  const having = source.documents.flatMap((document, index) => {
    const map = document.contents;
    return isMap(map) && source.pairOf(map, first) ? [index] : [];
  });
  if (having.length > 1) {
    const second = source.locate([first], having[1]);
    source.refuse(
      source.lines.start(second.line - 1) + second.column - 1,
      `"${first}" is in ${having.length} documents of this file: say which one is meant`,
    );
  }
  return having[0] ?? 0;
}

function follow(
  source: YamlSource,
  { collection, document, valuePath }: EditTarget,
  step: PathStep,
): { node: unknown; key: string | number } | undefined {
  if (typeof step === 'string') {
    const pair = isMap(collection) && source.pairOf(collection, step);
    return pair ? { node: pair.value, key: step } : undefined;
  }
  if (!isSeq(collection)) {
    return undefined;
  }
  const items = valueAt(source.values[document], valuePath);
  const index = findItem(source, collection, items, step.field, step.value);
  return index === undefined
    ? undefined
    : { node: collection.items[index], key: index };
}

/**
 * Index of the item of a list of maps whose field has this value.
 *
 * @throws InputError where several have it
 * @internal
 */
export function findItem(
  source: YamlSource,
  list: YAMLSeq,
  items: unknown,
  field: string,
  value: string | number,
): number | undefined {
  const found = (Array.isArray(items) ? items : []).flatMap((item, index) =>
    isRecord(item) &&
    Object.hasOwn(item, field) &&
    String(item[field]) === String(value)
      ? [index]
      : [],
  );
  if (found.length > 1) {
    const line = (index: number) =>
      source.position(nodeStart(list.items[index]) ?? 0).line;
    source.refuse(
      nodeStart(list.items[found[1]]) ?? 0,
      `two items of this list have the ${field} "${value}"; the first is in line ${line(
        found[0],
      )}`,
    );
  }
  return found[0];
}

/**
 * The keys of a path that are missing below a target.
 *
 * @throws InputError where an item of a list is missing: what else it holds is
 * not for an edit to guess
 * @internal
 */
export function missingKeys(
  source: YamlSource,
  { collection, depth }: EditTarget,
  path: readonly PathStep[],
): string[] {
  return path
    .slice(depth)
    .map((step, index) =>
      typeof step === 'string'
        ? step
        : source.refuse(
            nodeStart(collection) ?? 0,
            `${describePath(path.slice(0, depth + index))} has no item whose ${
              step.field
            } is "${step.value}"`,
          ),
    );
}

function requireCollection(
  source: YamlSource,
  node: unknown,
  wanted: 'map' | 'list',
  path: readonly PathStep[],
): Collection {
  const name = describePath(path);
  const offset = nodeStart(node) ?? 0;
  if (isAlias(node)) {
    return source.refuse(
      offset,
      `${name} is the alias *${node.source} of a value that is written elsewhere: a change here would change it there, too`,
    );
  }
  if (wanted === 'list') {
    if (!isSeq(node)) {
      return source.refuse(offset, `${name} is not a list, so it has no items`);
    }
    refuseTag(source, node, name, 'tag:yaml.org,2002:seq');
    return node;
  }
  if (!isMap(node) || (!isBlockMap(node) && !isFlowMap(node))) {
    return source.refuse(offset, `${name} is not a map, so it has no entries`);
  }
  refuseTag(source, node, name, 'tag:yaml.org,2002:map');
  const complex = node.items.find(pair => keyName(pair) === undefined);
  if (complex) {
    return source.refuse(
      nodeStart(complex.key) ?? offset,
      `${name} has a key that is not a scalar: such a map cannot be edited`,
    );
  }
  return node;
}

function refuseTag(
  source: YamlSource,
  node: Collection,
  name: string,
  plain: string,
) {
  if (node.tag && node.tag !== plain) {
    source.refuse(
      nodeStart(node) ?? 0,
      `${name} has the tag ${node.tag}: only plain maps and lists can be edited`,
    );
  }
}

function refuseMerged(
  source: YamlSource,
  { collection, document, valuePath }: EditTarget,
  path: readonly PathStep[],
) {
  const step = path[path.length - 1];
  const merge = isMap(collection) && source.pairOf(collection, '<<');
  if (
    merge &&
    typeof step === 'string' &&
    hasPath(source.values[document], [...valuePath, step])
  ) {
    source.refuse(
      nodeStart(merge.key) ?? 0,
      `${describePath(
        path,
      )} comes from this merge key: an entry written beside it would hide what is merged`,
    );
  }
}

/** An empty document can be filled; one that says `null` means it. */
function refuseWrittenNull(source: YamlSource, node: unknown) {
  const range = (node as { range?: [number, number, number] } | undefined)
    ?.range;
  if (range && range[1] > range[0]) {
    source.refuse(range[0], 'the document is not a map, so it has no entries');
  }
}
