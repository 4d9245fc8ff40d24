/**
 * How the entries of a map are written, to write a new one the same way.
 *
 * @internal
 */
export interface EntryStyle {
  /** Spaces per level. */
  step: number;
  /** List items stand at the column of their key plus this. */
  sequenceStep: number;
  /** Maps in the entry are written in braces. */
  flow: boolean;
  /** Braces have a space inside. */
  padded: boolean;
  /** Quotes for a text that needs some. */
  quote: Quote;
  /** Keys of the map are written in quotes. */
  quotedKeys: boolean;
  /** Keys and texts inside the entries are all in quotes, as in JSON. */
  quotedFields: boolean;
  /** How the siblings write the field at a path below their key. */
  fieldQuote(path: readonly string[]): Quote | 'plain' | undefined;
}

/** @internal */
export type Quote = 'single' | 'double';
