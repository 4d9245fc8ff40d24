import { isAlias, isMap, visit, type YAMLMap } from 'yaml';
import { isRecord } from './differences';
import {
  anchorOf,
  isBlockMap,
  isFlowMap,
  isNullNode,
  keyName,
  nodeStart,
} from './source/nodes';
import type { YamlSource } from './source/YamlSource';

/**
 * Where in a file an entry belongs: the innermost map on the way to it that
 * exists, and what is still missing below that map.
 *
 * @internal
 */
export interface EditTarget {
  /** Index of the document in the file. */
  document: number;
  /** The innermost map of the path that is written out; `undefined` in an empty document. */
  map: YAMLMap | undefined;
  /** The maps from the root to `map`. */
  ancestors: YAMLMap[];
  /** How many keys of the path lead to `map`. */
  depth: number;
  /** The next key of the path is there without a value (`services:`, `null`, `~`). */
  emptyKey: boolean;
}

/**
 * Walks to the map at `path`.
 *
 * @throws InputError where something on the way is not a map, is an alias, is
 * anchored and used elsewhere, or comes out of a merge key.
 * @internal
 */
export function findTarget(
  source: YamlSource,
  path: readonly string[],
  document = chooseDocument(source, path),
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
    map: undefined,
    ancestors: [],
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
    const map = requireMap(source, node, path.slice(0, depth), aliases);
    target.map = map;
    target.ancestors.push(map);
    target.depth = depth;
    if (depth === path.length) {
      return target;
    }
    const pair = source.pairOf(map, path[depth]);
    if (!pair) {
      refuseMerged(source, map, path.slice(0, depth + 1), document);
      return target;
    }
    if (isNullNode(pair.value)) {
      refuseShared(source, pair.value, path.slice(0, depth + 1), aliases);
      target.emptyKey = true;
      return target;
    }
    node = pair.value;
  }
}

/**
 * The document of a file that an edit means when it does not say: the only one
 * that has the first key of the path, or else the first one.
 */
function chooseDocument(source: YamlSource, path: readonly string[]): number {
  const having = source.documents.flatMap((document, index) => {
    const map = document.contents;
    return path.length > 0 && isMap(map) && source.pairOf(map, path[0])
      ? [index]
      : [];
  });
  if (having.length > 1) {
    const second = source.locate(path.slice(0, 1), having[1]);
    source.refuse(
      source.lines.start(second.line - 1) + second.column - 1,
      `"${path[0]}" is in ${having.length} documents of this file: say which one is meant`,
    );
  }
  return having[0] ?? 0;
}

function requireMap(
  source: YamlSource,
  node: unknown,
  path: readonly string[],
  aliases: Map<string, number>,
): YAMLMap {
  const name = path.join('.') || 'the document';
  const offset = nodeStart(node) ?? 0;
  if (isAlias(node)) {
    return source.refuse(
      offset,
      `${name} is the alias *${node.source} of a value that is written elsewhere: a change here would change it there, too`,
    );
  }
  if (!isMap(node) || (!isBlockMap(node) && !isFlowMap(node))) {
    return source.refuse(offset, `${name} is not a map, so it has no entries`);
  }
  if (node.tag && node.tag !== 'tag:yaml.org,2002:map') {
    return source.refuse(
      offset,
      `${name} has the tag ${node.tag}: only plain maps can be edited`,
    );
  }
  refuseShared(source, node, path, aliases);
  const complex = node.items.find(pair => keyName(pair) === undefined);
  if (complex) {
    return source.refuse(
      nodeStart(complex.key) ?? offset,
      `${name} has a key that is not a scalar: such a map cannot be edited`,
    );
  }
  return node;
}

function refuseShared(
  source: YamlSource,
  node: unknown,
  path: readonly string[],
  aliases: Map<string, number>,
) {
  const anchor = anchorOf(node);
  const use = anchor === undefined ? undefined : aliases.get(anchor);
  if (use !== undefined) {
    source.refuse(
      nodeStart(node) ?? 0,
      `${
        path.join('.') || 'the document'
      } has the anchor &${anchor}, which line ${
        source.position(use).line
      } uses: a change here would change it there, too`,
    );
  }
}

function refuseMerged(
  source: YamlSource,
  map: YAMLMap,
  path: readonly string[],
  document: number,
) {
  const value = valueAt(source.values[document], path);
  const merge = source.pairOf(map, '<<');
  if (value !== undefined && merge) {
    source.refuse(
      nodeStart(merge.key) ?? 0,
      `${path.join(
        '.',
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

/** Names of the anchors that aliases use, with the place of the first use. */
function aliasesIn(source: YamlSource, document: number): Map<string, number> {
  const aliases = new Map<string, number>();
  if (source.text.includes('*')) {
    visit(source.documents[document], {
      Alias(_, alias) {
        if (!aliases.has(alias.source)) {
          aliases.set(alias.source, nodeStart(alias) ?? 0);
        }
      },
    });
  }
  return aliases;
}

/** @internal */
export function valueAt(value: unknown, path: readonly string[]): unknown {
  let current = value;
  for (const step of path) {
    if (!isRecord(current) || !Object.hasOwn(current, step)) {
      return undefined;
    }
    current = current[step];
  }
  return current;
}
