import { sharesOf } from './sharesOf';

/** `aaaa` of one module, `bb` of another, `cc` of none, on two lines. */
const script = 'aaaabbcc\nbb';
const map = JSON.stringify({
  version: 3,
  sources: ['a.ts', 'b.ts'],
  names: [],
  // Columns 0 (a.ts), 4 (b.ts), 6 (no source); second line: column 0 (b.ts).
  mappings: 'AAAA,ICAA,E;AAAA',
});

it('counts what a script has of each module', () => {
  expect([...sharesOf(script, map)]).toEqual([
    ['a.ts', 4 / 11],
    ['b.ts', 4 / 11],
  ]);
});

it('counts nothing without mappings', () => {
  const empty = { version: 3, sources: [], names: [], mappings: '' };
  expect(sharesOf(script, JSON.stringify(empty)).size).toBe(0);
});
