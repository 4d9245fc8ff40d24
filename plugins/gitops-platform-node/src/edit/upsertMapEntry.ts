import { InputError } from '@backstage/errors';
import { differencesBetween } from './differences';
import type { EditResult } from './EditResult';
import { planInsertion } from './planInsertion';
import { proveEdit } from './proveEdit';
import { parseYamlSource } from './source/parseYamlSource';
import type { YamlSource } from './source/YamlSource';
import { applySplices } from './splice';
import { findTarget, valueAt, type EditTarget } from './target';
import { unifiedDiff } from './unifiedDiff';
import type { YamlValue } from './YamlValue';

/**
 * An entry that a map of a YAML file shall have.
 *
 * @public
 */
export interface MapEntryOptions {
  /** Path of the file relative to the repository; names it in positions, messages and the diff. */
  file: string;
  /** Keys that lead from the root of the document to the map. Maps that are missing are added. */
  path: readonly string[];
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
  const { file, path, key, value } = options;
  if (key === '' || key === '<<') {
    throw new InputError(`"${key}" cannot be the key of an entry of ${file}`);
  }
  const source = parseYamlSource(text, file);
  const target = findTarget(source, path, options.document);
  const present = findPresent(source, target, options);
  if (present) {
    return compare(source, target, present, options);
  }

  const splices = planInsertion(source, target, options);
  const edited = applySplices(text, splices);
  const entryPath = [...path, key];
  const proved = proveEdit(source, splices, edited, {
    document: target.document,
    path: entryPath,
    value,
  });
  return {
    outcome: 'added',
    text: edited,
    diff: unifiedDiff(file, text, edited),
    position: proved.locate(entryPath, target.document),
  };
}

interface PresentEntry {
  value: unknown;
}

function findPresent(
  source: YamlSource,
  target: EditTarget,
  { path, key }: MapEntryOptions,
): PresentEntry | undefined {
  const parent = valueAt(source.values[target.document], path);
  return typeof parent === 'object' &&
    parent !== null &&
    Object.hasOwn(parent, key)
    ? { value: (parent as Record<string, unknown>)[key] }
    : undefined;
}

function compare(
  source: YamlSource,
  target: EditTarget,
  present: PresentEntry,
  { path, key, value, effective = entry => entry }: MapEntryOptions,
): EditResult {
  const entryPath = [...path, key];
  const differences = differencesBetween(
    effective(present.value, key),
    effective(value, key),
    entryPath,
  );
  const result = {
    text: source.text,
    diff: '',
    position: source.locate(entryPath, target.document),
  };
  return differences.length === 0
    ? { outcome: 'unchanged', ...result }
    : {
        outcome: 'conflict',
        ...result,
        differences: differences.map(({ steps, existing, requested }) => ({
          path: steps.join('.'),
          existing,
          requested,
        })),
      };
}
