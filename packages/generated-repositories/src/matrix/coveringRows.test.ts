import { coveringRows } from './coveringRows';

describe('coveringRows', () => {
  it.each([2, 3, 11, 20, 35])(
    'lets every two of %i options meet in all ways',
    count => {
      const options = Array.from({ length: count }, (_, index) => index);
      const rows = coveringRows(options).map(row => new Set(row));
      for (const one of options) {
        for (const other of options.filter(option => option !== one)) {
          const ways = new Set(
            rows.map(row => `${row.has(one)} ${row.has(other)}`),
          );
          expect(ways.size).toBe(4);
        }
      }
      expect(rows).toHaveLength(8);
    },
  );

  it('has every option in the first row', () => {
    expect(coveringRows(['a', 'b', 'c'])[0]).toEqual(['a', 'b', 'c']);
  });

  it('says how many it cannot cover', () => {
    expect(() => coveringRows(Array.from({ length: 36 }))).toThrow(
      '35 options, not 36',
    );
  });
});
