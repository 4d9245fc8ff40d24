/**
 * A replacement of a part of a text. An edit is a list of them in the order of
 * the text, not overlapping.
 *
 * @internal
 */
export interface Splice {
  offset: number;
  /** Length of what is replaced; 0 for an insertion. */
  removed: number;
  inserted: string;
}

/** @internal */
export function applySplices(text: string, splices: readonly Splice[]): string {
  let result = '';
  let offset = 0;
  for (const splice of splices) {
    result += text.slice(offset, splice.offset) + splice.inserted;
    offset = splice.offset + splice.removed;
  }
  return result + text.slice(offset);
}

/** A splice that replaces nothing. @internal */
export function insertion(offset: number, inserted: string): Splice {
  return { offset, removed: 0, inserted };
}

/** A splice that takes out what stands between two offsets. @internal */
export function deletion(from: number, to: number): Splice {
  return { offset: from, removed: to - from, inserted: '' };
}
