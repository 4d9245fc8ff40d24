import { judge } from './judge';

const item = {
  name: 'sample',
  title: 'sample',
  input: 'services: # all\n  a: "1"\n',
  expected: 'services: # all\n  a: "1"\n  b: "2"\n',
  path: ['services'],
  key: 'b',
  value: '2',
};

describe('judge', () => {
  it.each([
    ['the smallest change', item.expected, {}],
    [
      'another order and form with the same meaning',
      'services: {b: "2", a: "1"} # all\n',
      { removed: 2 },
    ],
    [
      'a lost comment',
      'services:\n  a: "1"\n  b: "2"\n',
      { added: 1, removed: 1, commentsLost: 1 },
    ],
    [
      'another value',
      'services: # all\n  a: 1\n  b: "2"\n',
      { added: 1, removed: 1, valuesChanged: 1 },
    ],
    [
      'a text that is no YAML',
      'services: # all\n  a: "1"\n  b: "2\n',
      { invalid: true },
    ],
  ])('finds %s', (_, output, damage) => {
    expect(judge(item, output)).toEqual({
      added: 0,
      removed: 0,
      commentsLost: 0,
      valuesChanged: 0,
      invalid: false,
      ...damage,
    });
  });

  it('does not take a number sign in a text for a comment', () => {
    const text = 'services:\n  a: "x # y"\n';
    expect(
      judge({ ...item, input: text, expected: text }, 'services:\n  a: z\n'),
    ).toMatchObject({ commentsLost: 0, valuesChanged: 1 });
  });
});
