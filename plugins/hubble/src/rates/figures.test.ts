import { averageOf, highestOf, latestOf } from './figures';

describe('figures of a series', () => {
  it.each([
    [[1, 2, 6], 6, 3, 6],
    [[4, null, 2, null], 2, 3, 4],
    [[0], 0, 0, 0],
    [[null, null], undefined, undefined, undefined],
    [[], undefined, undefined, undefined],
  ])('of %j', (values, latest, average, highest) => {
    expect(latestOf(values)).toBe(latest);
    expect(averageOf(values)).toBe(average);
    expect(highestOf(values)).toBe(highest);
  });
});
