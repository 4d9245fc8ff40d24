import { same } from '../plainValues';
import { expectThat, Failure } from './Failure';
import { readMeaning, type Meaning } from './readMeaning';

/**
 * Both parsers read the result, and read in it what the operation comes to on
 * plain values: nothing else has another meaning than before.
 *
 * @param document - index of the one that was edited
 */
export function checkMeaning(
  before: Meaning,
  text: string,
  document: number,
  expected: (value: unknown) => unknown,
) {
  let after: Meaning;
  try {
    after = readMeaning(text);
  } catch (error) {
    throw new Failure('two parsers read the result', String(error));
  }
  for (const parser of ['yaml', 'jsYaml'] as const) {
    const wanted = before[parser].map((value, index) =>
      index === document ? expected(value) : value,
    );
    expectThat(
      sameButEmpty(wanted, after[parser]),
      'the result means what was asked for, and nothing else changed',
      () =>
        `${parser} reads ${JSON.stringify(
          after[parser],
        )} instead of ${JSON.stringify(wanted)}`,
    );
  }
}

/** A document that lost its last entry may be empty or an empty map. */
function sameButEmpty(wanted: unknown[], after: unknown[]): boolean {
  return (
    wanted.length === after.length &&
    wanted.every((value, index) => same(value, after[index]))
  );
}
