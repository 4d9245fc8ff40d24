import { combineEdits } from './combineEdits';
import { removeMapEntry } from './removeMapEntry';
import { setScalar } from './setScalar';
import { upsertMapEntry } from './upsertMapEntry';

const file = 'core.yaml';
const text = 'services:\n  user:\n    syncWave: "0"\nversion: 1\n';

const add =
  (key: string, value = '0') =>
  (current: string) =>
    upsertMapEntry(current, {
      file,
      path: ['services'],
      key,
      value: { syncWave: value },
    });
const remove = (key: string) => (current: string) =>
  removeMapEntry(current, { file, path: ['services'], key });
const version = (value: number, expected?: number) => (current: string) =>
  setScalar(current, { file, path: ['version'], value, expected });

describe('combineEdits', () => {
  it('makes one edit of several', () => {
    expect(combineEdits(text, file, [add('basket'), version(2)])).toEqual({
      outcome: 'changed',
      text: 'services:\n  user:\n    syncWave: "0"\n  basket:\n    syncWave: "0"\nversion: 2\n',
      diff: [
        '--- a/core.yaml',
        '+++ b/core.yaml',
        '@@ -1,4 +1,6 @@',
        ' services:',
        '   user:',
        '     syncWave: "0"',
        '-version: 1',
        '+  basket:',
        '+    syncWave: "0"',
        '+version: 2',
        '',
      ].join('\n'),
      position: { file, line: 4, column: 3 },
    });
  });

  it.each([
    { title: 'no edits', edits: [], outcome: 'unchanged' },
    {
      title: 'edits that find everything done',
      edits: [add('user'), version(1)],
      outcome: 'unchanged',
    },
    {
      title: 'edits of one kind',
      edits: [add('user'), add('basket'), add('order')],
      outcome: 'added',
    },
    {
      title: 'an edit and one that finds it done',
      edits: [remove('basket'), version(2)],
      outcome: 'changed',
    },
  ])('is $outcome for $title', ({ edits, outcome }) => {
    expect(combineEdits(text, file, edits)).toMatchObject({ outcome });
  });

  it('moves the position with lines that come above it', () => {
    const { position, text: edited } = combineEdits(text, file, [
      version(2),
      add('basket'),
    ]);

    expect(position).toEqual({ file, line: 6, column: 1 });
    expect(edited.split('\n')[5]).toBe('version: 2');
  });

  it('leaves the text as it was when one edit is a conflict', () => {
    expect(
      combineEdits(text, file, [
        add('basket'),
        version(3, 2),
        add('user', '1'),
      ]),
    ).toEqual({
      outcome: 'conflict',
      text,
      diff: '',
      position: { file, line: 4, column: 1 },
      differences: [
        { path: 'version', existing: 1, requested: 2 },
        { path: 'services.user.syncWave', existing: '0', requested: '1' },
      ],
    });
  });

  it('names no position for a conflict over what it would have added', () => {
    const result = combineEdits(text, file, [
      add('basket'),
      add('basket', '1'),
    ]);

    expect(result).toMatchObject({ outcome: 'conflict', text });
    expect(result.position).toBeUndefined();
  });

  it('finds its line again among changes above and below it', () => {
    const { position } = combineEdits(text, file, [
      remove('user'),
      version(2),
      add('basket'),
      version(3),
    ]);

    expect(position).toEqual({ file, line: 1, column: 1 });
  });
});
