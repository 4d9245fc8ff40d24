import { InputError } from '@backstage/errors';
import { isSeq, type YAMLSeq } from 'yaml';
import type { EditResult } from './EditResult';
import { compareExisting, finishEdit } from './finishEdit';
import { additionOf } from './insertion/Addition';
import { planInsertion } from './insertion/planInsertion';
import {
  chooseDocument,
  findItem,
  findTarget,
  missingKeys,
} from './path/findTarget';
import type { PathStep } from './path/PathStep';
import { valueAt } from './path/valueAt';
import { parseYamlSource } from './source/parseYamlSource';
import type { YamlSource } from './source/YamlSource';
import type { YamlValue } from './YamlValue';

/**
 * An item that a list of maps of a YAML file shall have.
 *
 * @public
 */
export interface SequenceItemOptions {
  /** Path of the file relative to the repository; names it in positions, messages and the diff. */
  file: string;
  /** Steps that lead from the root of the document to the list. Maps and the list are added where they are missing. */
  path: readonly PathStep[];
  /** Field that identifies an item, e.g. `domain` or `name`. */
  by: string;
  /** The item; it has the field `by`. */
  value: { [key: string]: YamlValue };
  /** Index of the document in a file with several; by default the one that has the first key of `path`. */
  document?: number;
  /** What an item means once defaults are applied. Existing and requested items are compared by it. */
  effective?: (item: unknown) => unknown;
  /** Whether fields that the item has and `value` does not are a `conflict` (by default) or are kept. */
  extraFields?: 'keep' | 'conflict';
}

/**
 * An item that a list of texts of a YAML file shall have.
 *
 * @public
 */
export interface SequenceTextOptions
  extends Omit<SequenceItemOptions, 'by' | 'value'> {
  /** A text identifies itself. */
  by?: undefined;
  value: string;
}

/**
 * Adds an item to a list in a YAML file without touching anything else: behind its last item and in front of what is commented out there. The
 * order of the others never changes, because resources may be named by index.
 *
 * `unchanged` where an item with this value in `by` is as requested, `conflict`
 * where it is not. With `extraFields: 'keep'`, fields that a person added to it
 * are no conflict.
 *
 * The item is written the way its siblings are, and the result is proved, as
 * for {@link upsertMapEntry}.
 *
 * @param text - of the file, with byte order mark and line ends as they are
 * @throws InputError `{file}:{line}:{column}: {reason}` as for {@link upsertMapEntry};
 * also where two items have this value in `by`.
 * @throws EditProofError where the engine itself is wrong.
 *
 * @public
 */
export function upsertSequenceItem(
  text: string,
  options: SequenceItemOptions | SequenceTextOptions,
): EditResult {
  const { file, path, value, effective = item => item } = options;
  const find = finderOf(options);
  const source = parseYamlSource(text, file);
  const document = options.document ?? chooseDocument(source, path);
  const target = findTarget(source, path, 'list', document);
  const { collection, valuePath } = target;
  if (target.depth === path.length && isSeq(collection)) {
    const items = valueAt(source.values[document], valuePath);
    const index = find(source, collection, items);
    if (index !== undefined) {
      const itemPath = [...valuePath, index];
      const existing = valueAt(source.values[document], itemPath);
      return compareExisting(
        source,
        document,
        itemPath,
        { existing: effective(existing), requested: effective(value) },
        { ignoreExtraKeys: options.extraFields === 'keep' },
      );
    }
    const added = { keys: [], value };
    return finishEdit(
      source,
      planInsertion(source, target, added),
      additionOf(source, target, [], value),
      'added',
    );
  }

  const keys = missingKeys(source, target, path);
  const list = [value];
  return finishEdit(
    source,
    planInsertion(source, target, { keys, value: list }),
    additionOf(source, target, keys, list),
    'added',
    [...valuePath, ...keys, 0],
  );
}

type Finder = (
  source: YamlSource,
  list: YAMLSeq,
  items: unknown,
) => number | undefined;

function finderOf(options: SequenceItemOptions | SequenceTextOptions): Finder {
  if (options.by === undefined) {
    return (_source, _list, items) => {
      const index = Array.isArray(items) ? items.indexOf(options.value) : -1;
      return index < 0 ? undefined : index;
    };
  }
  const { file, by, value } = options;
  const identity = value[by];
  if (typeof identity !== 'string' && typeof identity !== 'number') {
    throw new InputError(
      `The item for ${file} has no text or number in its field "${by}", by which it is found`,
    );
  }
  return (source, list, items) => findItem(source, list, items, by, identity);
}
