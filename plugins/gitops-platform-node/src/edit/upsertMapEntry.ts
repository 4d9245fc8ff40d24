import { InputError } from '@backstage/errors';
import type { EditResult } from './EditResult';
import { compareExisting, finishEdit } from './finishEdit';
import { additionOf } from './insertion/Addition';
import { planInsertion } from './insertion/planInsertion';
import { chooseDocument, findTarget, missingKeys } from './path/findTarget';
import type { PathStep } from './path/PathStep';
import { hasPath, valueAt } from './path/valueAt';
import { parseYamlSource } from './source/parseYamlSource';
import type { YamlValue } from './YamlValue';

/**
 * An entry that a map of a YAML file shall have.
 *
 * @public
 */
export interface MapEntryOptions {
  /** Path of the file relative to the repository; names it in positions, messages and the diff. */
  file: string;
  /** Steps that lead from the root of the document to the map. Maps that are missing are added. */
  path: readonly PathStep[];
  /** Key of the entry in that map. */
  key: string;
  value: YamlValue;
  /** Index of the document in a file with several; by default the one that has the first key of `path`. */
  document?: number;
  /** Place the entry with those that have this value in this field, e.g. `{ field: 'syncWave', value: '0' }`. */
  beside?: { field: string; value: string };
  /**
   * What an entry means once defaults are applied. Existing and requested
   * values are compared, and siblings are grouped, by what it returns.
   */
  effective?: (entry: unknown, key: string) => unknown;
  /**
   * Whether fields that the entry has and `value` does not are a `conflict` (by
   * default), or are kept as what a person added: then an entry whose requested
   * fields are as requested is `unchanged`.
   */
  extraFields?: 'keep' | 'conflict';
}

/**
 * Adds an entry to a map of a YAML file without touching anything else.
 *
 * The text is spliced, never emitted anew: comments, quotes, blank lines, line
 * ends and everything else stay as they are. The new entry is written the way
 * its siblings are. The result is proved before it is returned: both parsers
 * read it, every other path is deep-equal, every byte outside the splice is
 * identical.
 *
 * @param text - of the file, with byte order mark and line ends as they are
 * @throws InputError `{file}:{line}:{column}: {reason}` for a file that cannot
 * be edited safely: parse errors, tabs as white space, duplicate keys, a parent
 * that is not a map or is shared through an anchor, and files that two parsers
 * read differently.
 * @throws EditProofError where the engine itself is wrong.
 *
 * @public
 */
export function upsertMapEntry(
  text: string,
  options: MapEntryOptions,
): EditResult {
  const { file, path, key, value, effective = entry => entry } = options;
  if (key === '' || key === '<<') {
    throw new InputError(`"${key}" cannot be the key of an entry of ${file}`);
  }
  const source = parseYamlSource(text, file);
  const document = options.document ?? chooseDocument(source, path);
  const target = findTarget(source, path, 'map', document);
  const entryPath = [...target.valuePath, key];
  if (
    target.depth === path.length &&
    hasPath(source.values[document], entryPath)
  ) {
    const existing = valueAt(source.values[document], entryPath);
    return compareExisting(
      source,
      document,
      entryPath,
      { existing: effective(existing, key), requested: effective(value, key) },
      { ignoreExtraKeys: options.extraFields === 'keep' },
    );
  }

  const keys = missingKeys(source, target, [...path, key]);
  const splices = planInsertion(source, target, { keys, value }, options);
  return finishEdit(
    source,
    splices,
    additionOf(source, target, keys, value),
    'added',
    [...target.valuePath, ...keys],
  );
}
