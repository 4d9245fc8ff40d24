/**
 * What an edit did to a file: the entry was `added`, it was there already
 * (`unchanged`), or something else is there in its place (`conflict`). Only
 * `added` changes the text.
 *
 * @public
 */
export type EditOutcome = 'added' | 'unchanged' | 'conflict';

/**
 * A place in an edited file. Lines and columns start at 1; a column counts
 * UTF-16 code units, as editors do.
 *
 * @public
 */
export interface EditPosition {
  /** As given to the edit: a path relative to the repository. */
  file: string;
  line: number;
  column: number;
}

/**
 * A value that exists and is not the one asked for. `undefined` on either side
 * means that the key is absent there.
 *
 * @public
 */
export interface EditDifference {
  /** Dotted path from the root of the document, e.g. `services.user-service.syncWave`. */
  path: string;
  existing: unknown;
  requested: unknown;
}

/**
 * The answer of an edit, a pure function of a file's text.
 *
 * @public
 */
export interface EditResult {
  outcome: EditOutcome;
  /** The whole file after the edit; the same string as before unless `added`. */
  text: string;
  /** Unified diff with `a/` and `b/` names; empty unless `added`. */
  diff: string;
  /** Of the entry's key in `text`: the new one, or the one that was there. */
  position?: EditPosition;
  /** For `conflict`: every path whose value differs, at least one. */
  differences?: EditDifference[];
}
