/**
 * Asks which of the named levels a factor has. The first level is the ordinary
 * one. A factor is asked for at most once per walk.
 */
export type Choose = (factor: string, levels: string[]) => string;

/** What a walk decided. */
export type Choices = ReadonlyMap<string, string>;

export interface Selection<T> {
  result: T;
  choices: Choices;
}
