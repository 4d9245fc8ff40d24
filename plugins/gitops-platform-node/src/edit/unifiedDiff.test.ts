import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import fc from 'fast-check';
import { unifiedDiff } from './unifiedDiff';

const wholeDiff = (before: string, after: string) =>
  before === after
    ? ''
    : createTwoFilesPatch('a/f', 'b/f', before, after, undefined, undefined, {
        context: 3,
        headerOptions: FILE_HEADERS_ONLY,
      });

/** How many lines of a hunk are context, before the first change and after the last. */
function contextOf(diff: string): [number, number] {
  const lines = diff.split('\n').slice(3, -1);
  const isContext = lines.map(line => line.startsWith(' '));
  return [isContext.indexOf(false), [...isContext].reverse().indexOf(false)];
}

describe('unifiedDiff', () => {
  it('keeps three lines behind an entry that ends like the one before it', () => {
    const entry = (name: string) => `  ${name}:\n    syncWave: "0"\n\n`;
    const before = `services:\n${entry('a')}${entry('b')}# 1\n# 2\n# 3\n# 4\n`;
    const after = before.replace('# 1', `${entry('c')}# 1`);
    expect(unifiedDiff('f', before, after)).toBe(wholeDiff(before, after));
    expect(contextOf(unifiedDiff('f', before, after))).toEqual([3, 3]);
  });

  it('is that of the whole files where one block is inserted', () => {
    const line = fc.constantFrom('a', 'b', 'syncWave: "0"', '', '# c');
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 12 }),
        fc.array(line, { minLength: 1, maxLength: 4 }),
        fc.array(line, { maxLength: 12 }),
        (head, block, tail) => {
          const text = (...lines: string[]) =>
            lines.map(each => `${each}\n`).join('');
          const before = text(...head, ...tail);
          const after = text(...head, ...block, ...tail);
          const added = (diff: string) =>
            diff.split('\n').filter(each => /^\+(?!\+\+ )/.test(each)).length;
          const diff = unifiedDiff('f', before, after);
          expect(added(diff)).toBe(added(wholeDiff(before, after)));
          expect(contextOf(diff)).toEqual(contextOf(wholeDiff(before, after)));
        },
      ),
    );
  });
});
