/** Rows of a covering array; each row is the set of options that are on. */
const ROWS = 8;

/**
 * Eight rows in which every two options meet in all four ways: both on, either
 * alone, both off.
 *
 * Each option is on in four of the eight rows, the first of them always, and no
 * two in the same four. Two different such halves have the first row in common,
 * each has a row that the other has not, and together they have seven at most.
 * Source: Kleitman and Spencer, Families of k-independent sets (1973).
 *
 * @throws RangeError for more than 35 options: there are no more such halves
 */
export function coveringRows<T>(options: readonly T[]): T[][] {
  const halves = halvesWithFirst();
  if (options.length > halves.length) {
    throw new RangeError(
      `${ROWS} rows cover ${halves.length} options, not ${options.length}`,
    );
  }
  return Array.from({ length: ROWS }, (_, row) =>
    options.filter((__, index) => halves[index].has(row)),
  );
}

/** Choices of three among seven rows from which turning makes all of them. */
const TRIPLES = [
  [0, 1, 3],
  [0, 1, 5],
  [0, 1, 4],
  [0, 2, 4],
  [0, 1, 2],
];

/** Every choice of four rows that has the first in it. */
function halvesWithFirst(): Set<number>[] {
  return TRIPLES.flatMap(triple =>
    Array.from(
      { length: ROWS - 1 },
      (_, turn) =>
        new Set([0, ...triple.map(row => 1 + ((row + turn) % (ROWS - 1)))]),
    ),
  );
}
