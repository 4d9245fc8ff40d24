/**
 * A path below an entry or item, for what its siblings have there; `-` stands
 * for any item of a list.
 *
 * @internal
 */
export type FieldPath = readonly string[];

/**
 * How the entries of a map, or the items of a list, are written, to write a new
 * one the same way.
 *
 * @internal
 */
export interface EntryStyle {
  /** Spaces per level. */
  step: number;
  /** List items stand at the column of their key plus this. */
  sequenceStep: number;
  /** From the dash of an item to the first key in it. */
  dashWidth: number;
  /** Maps in the entry, or the item itself, are written in braces. */
  flow: boolean;
  /** Braces have a space inside. */
  padded: boolean;
  /** Quotes for a text that needs some. */
  quote: Quote;
  /** Keys of the map are written in quotes. */
  quotedKeys: boolean;
  /** Keys and texts inside the entries are all in quotes, as in JSON. */
  quotedFields: boolean;
  /** How the siblings write the text at a path. */
  fieldQuote(path: FieldPath): Quote | 'plain' | undefined;
  /** Whether the siblings write the map or list at a path in braces or brackets. */
  fieldFlow(path: FieldPath): boolean | undefined;
}

/** @internal */
export type Quote = 'single' | 'double';
