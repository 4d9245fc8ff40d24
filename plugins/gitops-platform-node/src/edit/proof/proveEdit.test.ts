import type { Change } from './Change';
import { EditProofError, proveEdit } from './proveEdit';
import { parseYamlSource } from '../source/parseYamlSource';
import { applySplices, type Splice } from '../splice';

const text = 'services:\n  user: 1\nother: [1, 2]\n';
const source = parseYamlSource(text, 'core.yaml');
const change: Change = {
  document: 0,
  path: ['services', 'basket'],
  kind: 'add',
  value: 2,
};
const good: Splice[] = [{ offset: 19, removed: 0, inserted: '\n  basket: 2' }];

describe('proveEdit', () => {
  it('accepts an edit that adds the value and nothing else', () => {
    const edited = applySplices(text, good);

    expect(proveEdit(source, good, edited, change).values).toEqual([
      { services: { user: 1, basket: 2 }, other: [1, 2] },
    ]);
  });

  it.each(
    (
      [
        [
          'text outside of it would change',
          good,
          'services:\n  User: 1\n  basket: 2\nother: [1, 2]\n',
        ],
        [
          'text behind it would change',
          good,
          'services:\n  user: 1\n  basket: 2\nother: [1, 3]\n',
        ],
        [
          'other.1 would change',
          [...good, { offset: 31, removed: 1, inserted: '3' }],
        ],
        [
          'services.basket would change',
          [{ offset: 19, removed: 0, inserted: '\n  basket: "2"' }],
        ],
        [
          'services.more would change',
          [{ offset: 19, removed: 0, inserted: '\n  basket: 2\n  more: 3' }],
        ],
        [
          'the result cannot be read: core.yaml:3:3: the key "user" is there twice; the first is in line 2',
          [{ offset: 19, removed: 0, inserted: '\n  user: 2' }],
        ],
        [
          'the file would have another number of documents',
          [{ offset: 19, removed: 0, inserted: '\n  basket: 2\n---' }],
        ],
      ] as [string, Splice[], string?][]
    ).map(([reason, splices, edited]) => ({ reason, splices, edited })),
  )('withdraws an edit because $reason', ({ reason, splices, edited }) => {
    const prove = () =>
      proveEdit(source, splices, edited ?? applySplices(text, splices), change);

    expect(prove).toThrow(EditProofError);
    expect(prove).toThrow(
      `The edit of core.yaml at services.basket was withdrawn, because ${reason}. Nothing was changed; please report this file`,
    );
  });
});
