import type { EditResult } from './EditResult';
import type { PathStep } from './PathStep';
import type { WhenEmpty } from './removeMapEntry';
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

export function removeSequenceItem(
  text: string,
  _options: SequenceItemRemoval,
): EditResult {
  return { outcome: 'unchanged', text, diff: '' };
}
