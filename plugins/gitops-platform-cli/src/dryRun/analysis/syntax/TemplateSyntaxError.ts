/** A template that the engine does not parse. */
export class TemplateSyntaxError extends Error {
  /** Where in the source, in UTF-16 code units. */
  readonly offset: number;
  readonly hint?: string;

  constructor(message: string, offset: number, hint?: string) {
    super(message);
    this.name = 'TemplateSyntaxError';
    this.offset = offset;
    this.hint = hint;
  }
}
