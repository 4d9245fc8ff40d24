import type { EditResult } from './EditResult';
import type { PathStep } from './PathStep';

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

export function setScalar(text: string, _options: ScalarOptions): EditResult {
  return { outcome: 'unchanged', text, diff: '' };
}
