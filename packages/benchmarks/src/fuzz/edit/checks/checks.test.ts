import { checkBytes } from './checkBytes';
import { checkMeaning } from './checkMeaning';
import { checkSurvivors } from './checkSurvivors';
import { readMeaning } from './readMeaning';

const before = '# head 1\na:\n  x: "1" # note 2\n  y: 2\n';

describe('the checks of the fuzzer', () => {
  it.each([
    ['an insertion', `${before}b: 1\n`],
    ['an insertion in the middle', before.replace('  y', '  new: 1\n  y')],
  ])('accept %s', (_, after) => {
    expect(() => checkBytes(before, after, 'added')).not.toThrow();
  });

  it.each([
    ['a changed quote', `${before.replace('"1"', "'1'")}b: 1\n`],
    ['a lost comment', `${before.replace(' # note 2', '')}b: 1\n`],
    ['other line ends', `${before}b: 1\n`.replaceAll('\n', '\r\n')],
    ['a lost final newline', `${before}b: 1`],
    ['a byte order mark', `\ufeff${before}b: 1\n`],
  ])('find %s', (_, after) => {
    expect(() => checkBytes(before, after, 'added')).toThrow();
  });

  it('know the comment behind `|` again beside a single line', () => {
    const lines = 'x: | # note 1\n  two\n  lines\n';

    expect(() =>
      checkBytes(lines, 'x: one # note 1\n', 'changed'),
    ).not.toThrow();
    expect(() => checkBytes(lines, 'x: one\n', 'changed')).toThrow();
  });

  it('find a value that changed elsewhere', () => {
    const meaning = readMeaning(before);
    const withEntry = (value: unknown) => ({ ...(value as object), b: 1 });

    const good = `${before}b: 1\n`;
    expect(() => checkMeaning(meaning, good, 0, withEntry)).not.toThrow();
    const bad = good.replace('y: 2', 'y: 3');
    expect(() => checkMeaning(meaning, bad, 0, withEntry)).toThrow();
  });

  it('find a line that a removal took along', () => {
    const lines = [
      { text: 'a:', owner: ['a'] },
      { text: '# about b', owner: ['b'], above: true },
      { text: 'b: 1', owner: ['b'] },
      { text: '# off 1', owner: [] },
    ];
    const file = { file: 'f', text: '', lines, mayBeRefused: false };

    expect(() => checkSurvivors(file, ['b'], 'a:\n# off 1\n')).not.toThrow();
    expect(() => checkSurvivors(file, ['b'], 'a:\n')).toThrow();
  });
});
