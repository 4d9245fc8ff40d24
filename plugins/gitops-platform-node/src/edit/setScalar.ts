import { InputError } from '@backstage/errors';
import { isAlias, isMap, isScalar, type Pair } from 'yaml';
import type { EditResult } from './EditResult';
import { compareExisting, finishEdit } from './finishEdit';
import { chooseDocument, findTarget, type EditTarget } from './path/findTarget';
import { describePath, type PathStep, type ValuePath } from './path/PathStep';
import { aliasesIn, refuseShared } from './path/sharing';
import { hasPath, valueAt } from './path/valueAt';
import { replaceScalar } from './scalar/replaceScalar';
import { nodeStart } from './source/nodes';
import { parseYamlSource } from './source/parseYamlSource';
import type { YamlSource } from './source/YamlSource';
import { upsertMapEntry } from './upsertMapEntry';

/**
 * A scalar that a YAML file shall have.
 *
 * @public
 */
export interface ScalarOptions {
  /** Path of the file relative to the repository; names it in positions, messages and the diff. */
  file: string;
  /** Steps that lead from the root of the document to the scalar; the last one is its key. */
  path: readonly PathStep[];
  value: string | number | boolean | null;
  /** Index of the document in a file with several; by default the one that has the first key of `path`. */
  document?: number;
  /** The value that is replaced; a file with another one, or without the key, is a `conflict`. */
  expected?: string | number | boolean | null;
  /** Add the key, and the maps on the way to it, where they are missing; by default that is refused. */
  createMissing?: boolean;
}

/**
 * Sets a scalar of a YAML file without touching anything else: the comment
 * behind it, its anchor and the kind of its quotes stay, and a text of several
 * lines stays one behind `|` where another takes its place. A text without quotes
 * gets some where it would be read as something else (`1.10`, `0644`, `1e10`,
 * `yes`, `null`).
 *
 * `changed`, `added` where the key was missing, `unchanged`, or `conflict`
 * where the file has neither `expected` nor `value`.
 *
 * @param text - of the file, with byte order mark and line ends as they are
 * @throws InputError `{file}:{line}:{column}: {reason}` as for {@link upsertMapEntry};
 * also for a key that is missing, and for a value that is a map, a list, an
 * alias, has a tag, or has an anchor that something uses.
 * @throws EditProofError where the engine itself is wrong.
 *
 * @public
 */
export function setScalar(text: string, options: ScalarOptions): EditResult {
  const { file, path, value, expected } = options;
  const key = path[path.length - 1];
  if (typeof key !== 'string' || key === '' || key === '<<') {
    throw new InputError(
      `The path ${describePath(path)} in ${file} does not end with a key`,
    );
  }
  const source = parseYamlSource(text, file);
  const document = options.document ?? chooseDocument(source, path);
  const parent = path.slice(0, -1);
  const target = findTarget(source, parent, 'map', document);
  const valuePath = [...target.valuePath, key];
  const isThere =
    target.depth === parent.length &&
    hasPath(source.values[document], valuePath);
  const existing = isThere
    ? valueAt(source.values[document], valuePath)
    : undefined;
  const compare = (requested: unknown) =>
    compareExisting(source, document, valuePath, { existing, requested });

  if (isThere && compare(value).outcome === 'unchanged') {
    return compare(value);
  }
  if (expected !== undefined && compare(expected).outcome === 'conflict') {
    return compare(expected);
  }
  if (!isThere) {
    return options.createMissing
      ? upsertMapEntry(text, { file, path: parent, key, value, document })
      : refuseMissing(source, target, path);
  }
  const pair = requireScalar(source, target, path, valuePath);
  return finishEdit(
    source,
    replaceScalar(source, document, target.collection, pair, value),
    { document, kind: 'set', path: valuePath, value },
    'changed',
  );
}

function refuseMissing(
  source: YamlSource,
  { document, valuePath }: EditTarget,
  path: readonly PathStep[],
): never {
  const { line, column } = source.locate(valuePath, document);
  return source.refuse(
    source.lines.start(line - 1) + column - 1,
    `${describePath(path)} is not there, so it cannot be set`,
  );
}

function requireScalar(
  source: YamlSource,
  { collection, document }: EditTarget,
  path: readonly PathStep[],
  valuePath: ValuePath,
): Pair {
  const name = describePath(path);
  const key = String(valuePath[valuePath.length - 1]);
  const pair = isMap(collection) ? source.pairOf(collection, key) : undefined;
  if (!pair) {
    const merge = isMap(collection)
      ? source.pairOf(collection, '<<')
      : undefined;
    return source.refuse(
      nodeStart(merge?.key) ?? 0,
      `${name} comes from this merge key: a value written beside it would hide what is merged`,
    );
  }
  const node = pair.value;
  const offset = nodeStart(node) ?? nodeStart(pair.key) ?? 0;
  if (isAlias(node)) {
    source.refuse(
      offset,
      `${name} is the alias *${node.source} of a value that is written elsewhere: write the value out here first, or change it there`,
    );
  }
  if (node !== null && !isScalar(node)) {
    source.refuse(offset, `${name} is not a scalar but a map or a list`);
  }
  refuseShared(source, node, name, aliasesIn(source, document));
  if (isScalar(node) && node.tag) {
    source.refuse(
      offset,
      `${name} has the tag ${node.tag}: only plain values can be set`,
    );
  }
  return pair;
}
