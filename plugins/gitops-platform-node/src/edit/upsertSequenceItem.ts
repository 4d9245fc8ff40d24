import type { EditResult } from './EditResult';
import type { PathStep } from './PathStep';
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

export function upsertSequenceItem(
  text: string,
  _options: SequenceItemOptions,
): EditResult {
  return { outcome: 'unchanged', text, diff: '' };
}
