import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  Scalar,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { PlainPair } from './plain/PlainPair';

/**
 * Name of a pair's key in plain JavaScript; `<<` for a merge key, `undefined`
 * for a key that is not a scalar.
 *
 * @internal
 */
export function keyName(pair: Pair): string | undefined {
  if (pair instanceof PlainPair) {
    return pair.entry.name;
  }
  const key = pair.key;
  if (!isScalar(key)) {
    return undefined;
  }
  return typeof key.value === 'symbol' ? '<<' : String(key.value ?? '');
}

/** Offset of a node's first character, behind its anchor and tag. @internal */
export function nodeStart(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

/** Offset behind a node's value, before comments that follow it. @internal */
export function nodeEnd(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[1] : undefined;
}

/** @internal */
export function isBlockScalar(node: unknown): node is Scalar {
  return (
    isScalar(node) &&
    (node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED)
  );
}

/** The text of a pair ends in its value or, without one, in its key. @internal */
export function lastNodeOfPair(pair: Pair): unknown {
  return lastNodeOf(pair.value ?? pair.key);
}

/** A map in braces, `{…}`. @internal */
export function isFlowMap(node: unknown): node is YAMLMap {
  return isMap(node) && node.flow === true;
}

/** A list with a dash per item. @internal */
export function isBlockSequence(node: unknown): node is YAMLSeq {
  return isSeq(node) && node.flow !== true;
}

/** A map with a key per line. @internal */
export function isBlockMap(node: unknown): node is YAMLMap {
  return isMap(node) && node.flow !== true;
}

/**
 * The node in which a value's text ends: the last scalar, alias or flow
 * collection in it.
 *
 * @internal
 */
export function lastNodeOf(outer: unknown): unknown {
  let node: unknown = outer;
  while (isCollection(node) && !node.flow && node.items.length > 0) {
    if (isMap(node)) {
      const last: Pair = node.items[node.items.length - 1];
      node = last.value ?? last.key;
    } else if (isSeq(node)) {
      node = node.items[node.items.length - 1];
    }
  }
  return node;
}

/** @internal */
export function isNullNode(node: unknown): boolean {
  return (
    node === null ||
    node === undefined ||
    (isScalar(node) && node.value === null)
  );
}

/** @internal */
export function anchorOf(node: unknown): string | undefined {
  return isNode(node) && !isAlias(node)
    ? (node as { anchor?: string }).anchor
    : undefined;
}
