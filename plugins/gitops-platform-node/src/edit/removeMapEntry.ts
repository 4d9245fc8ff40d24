import type { EditResult } from './EditResult';
import type { PathStep } from './PathStep';
import type { YamlValue } from './YamlValue';

/**
 * What stays of a map or list that loses its last entry: an empty one (`{}` or
 * `[]`), its key without a value, or nothing, not even the key.
 *
 * @public
 */
export type WhenEmpty = 'braces' | 'null' | 'remove';

/**
 * An entry that a map of a YAML file shall not have.
 *
 * @public
 */
export interface MapEntryRemoval {
  /** Path of the file relative to the repository; names it in positions, messages and the diff. */
  file: string;
  /** Steps that lead from the root of the document to the map. */
  path: readonly PathStep[];
  /** Key of the entry in that map. */
  key: string;
  /** Index of the document in a file with several; by default the one that has the first key of `path`. */
  document?: number;
  /** What the entry has to be for its removal; anything else is a `conflict`. */
  expected?: YamlValue;
  /** What an entry means once defaults are applied; `expected` is compared by it. */
  effective?: (entry: unknown, key: string) => unknown;
  /** What stays of the map when this was its only entry; by default `braces`. */
  whenEmpty?: WhenEmpty;
}

export function removeMapEntry(
  text: string,
  _options: MapEntryRemoval,
): EditResult {
  return { outcome: 'unchanged', text, diff: '' };
}
