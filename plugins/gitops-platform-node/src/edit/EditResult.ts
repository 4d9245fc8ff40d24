/**
 * What an edit did to a file: something was `added`, `removed` or `changed`,
 * the file was as requested already (`unchanged`), or it holds something else
 * than the request took for granted (`conflict`). `unchanged` and `conflict`
 * leave the text as it is.
 *
 * @public
 */
export type EditOutcome =
  | 'added'
  | 'removed'
  | 'changed'
  | 'unchanged'
  | 'conflict';

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
  /** The whole file after the edit; the same string as before for `unchanged` and `conflict`. */
  text: string;
  /** Unified diff with `a/` and `b/` names; empty for `unchanged` and `conflict`. */
  diff: string;
  /**
   * Of the entry's key, or of the item, in `text`: the new one, or the one that
   * was there. For `removed`, of the map or list that it was taken out of.
   */
  position?: EditPosition;
  /** For `conflict`: every path whose value differs, at least one. */
  differences?: EditDifference[];
}
