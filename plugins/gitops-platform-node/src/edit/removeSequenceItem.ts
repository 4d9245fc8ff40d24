import { isSeq } from 'yaml';
import type { EditResult } from './EditResult';
import { compareExisting, finishEdit, unchanged } from './finishEdit';
import { chooseDocument, findItem, findTarget } from './path/findTarget';
import { describePath, type PathStep } from './path/PathStep';
import { aliasesIn, refuseSharedWithin } from './path/sharing';
import { valueAt } from './path/valueAt';
import { planRemoval } from './removal/planRemoval';
import type { WhenEmpty } from './removal/WhenEmpty';
import { nodeStart } from './source/nodes';
import { parseYamlSource } from './source/parseYamlSource';
import type { YamlValue } from './YamlValue';

/**
 * An item that a list of maps of a YAML file shall not have.
 *
 * @public
 */
export interface SequenceItemRemoval {
  /** Path of the file relative to the repository; names it in positions, messages and the diff. */
  file: string;
  /** Steps that lead from the root of the document to the list. */
  path: readonly PathStep[];
  /** Field that identifies an item, e.g. `domain` or `name`. */
  by: string;
  /** Value of that field; compared as text. */
  is: string | number;
  /** Index of the document in a file with several; by default the one that has the first key of `path`. */
  document?: number;
  /**
   * Refuse when other items stand behind it, because they would take another
   * index: for lists whose indices name resources.
   */
  onlyLast?: boolean;
  /** What the item has to be for its removal; anything else is a `conflict`. */
  expected?: YamlValue;
  /** What an item means once defaults are applied; `expected` is compared by it. */
  effective?: (item: unknown) => unknown;
  /** What stays of the list when this was its only item; by default `braces` (`[]`). */
  whenEmpty?: WhenEmpty;
}

/**
 * Takes an item out of a list of maps in a YAML file without touching anything
 * else. What goes with it and what stays is as for {@link removeMapEntry}; the
 * items behind it move up, unless `onlyLast` forbids that.
 *
 * `unchanged` where there is no such item.
 *
 * @param text - of the file, with byte order mark and line ends as they are
 * @throws InputError `{file}:{line}:{column}: {reason}` as for {@link removeMapEntry};
 * also where two items have this value in `by`, and for an item that is not the
 * last one with `onlyLast`.
 * @throws EditProofError where the engine itself is wrong.
 *
 * @public
 */
export function removeSequenceItem(
  text: string,
  options: SequenceItemRemoval,
): EditResult {
  const { file, path, by, is, effective = item => item } = options;
  const source = parseYamlSource(text, file);
  const document = options.document ?? chooseDocument(source, path);
  const target = findTarget(source, path, 'list', document);
  const { collection, valuePath } = target;
  const items = valueAt(source.values[document], valuePath);
  const index =
    target.depth === path.length && isSeq(collection)
      ? findItem(source, collection, items, by, is)
      : undefined;
  if (index === undefined || !collection) {
    return unchanged(source, document, valuePath);
  }

  const itemPath = [...valuePath, index];
  const item = collection.items[index];
  const name = describePath([...path, { field: by, value: is }]);
  if (options.expected !== undefined) {
    const comparison = compareExisting(source, document, itemPath, {
      existing: effective(valueAt(source.values[document], itemPath)),
      requested: effective(options.expected),
    });
    if (comparison.outcome === 'conflict') {
      return comparison;
    }
  }
  const behind = collection.items.length - index - 1;
  if (options.onlyLast && behind > 0) {
    return source.refuse(
      nodeStart(item) ?? 0,
      `${name} is number ${index} of this list, and ${behind} more ${
        behind === 1 ? 'item stands' : 'items stand'
      } behind it: they would take other numbers, by which resources may be named`,
    );
  }
  refuseSharedWithin(source, [item], name, aliasesIn(source, document));

  const { splices, change } = planRemoval(
    source,
    target,
    index,
    options.whenEmpty ?? 'braces',
  );
  return finishEdit(source, splices, change, 'removed', valuePath);
}
