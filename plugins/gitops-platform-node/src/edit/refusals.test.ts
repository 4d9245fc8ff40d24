import { InputError } from '@backstage/errors';
import type { EditResult } from './EditResult';
import { removeMapEntry } from './removeMapEntry';
import { removeSequenceItem } from './removeSequenceItem';
import { setScalar } from './setScalar';
import { upsertMapEntry } from './upsertMapEntry';
import { upsertSequenceItem } from './upsertSequenceItem';

const file = 'platform/core.yaml';

const remove = (text: string, key = 'basket') =>
  removeMapEntry(text, { file, path: ['services'], key });
const set = (text: string, value: string | null = 'v2') =>
  setScalar(text, { file, path: ['image', 'tag'], value });
const append = (text: string) =>
  upsertSequenceItem(text, {
    file,
    path: ['mirrors'],
    by: 'domain',
    value: { domain: 'a' },
  });
const drop = (text: string, onlyLast = false) =>
  removeSequenceItem(text, {
    file,
    path: ['mirrors'],
    by: 'domain',
    is: 'a',
    onlyLast,
  });
const inItem = (text: string) =>
  upsertMapEntry(text, {
    file,
    path: ['clusters', { field: 'name', value: 'user' }],
    key: 'type',
    value: 'grpc',
  });

const refusals: [string, (text: string) => EditResult, string, string][] = [
  [
    'the removal of an entry whose anchor is used elsewhere',
    remove,
    'services:\n  basket: &b\n    a: 1\n  order: *b\n',
    '3:5: services.basket holds the anchor &b, which line 4 uses: it cannot be removed before that',
  ],
  [
    'the removal of an entry with an anchor inside that is merged elsewhere',
    remove,
    'services:\n  basket:\n    vault: &v {a: 1}\nother:\n  <<: *v\n',
    '3:15: services.basket holds the anchor &v, which line 5 uses: it cannot be removed before that',
  ],
  [
    'the removal of an entry out of a merge key',
    remove,
    'base: &b\n  basket: {}\nservices:\n  <<: *b\n',
    '4:3: services.basket comes from this merge key: it can only be removed where it is written',
  ],
  [
    'the removal of an entry that hides one of a merge key',
    remove,
    'base: &b\n  basket: {}\nservices:\n  <<: [*b]\n  basket: {a: 1}\n',
    '4:3: services.basket is also in what this merge key brings, which would take its place',
  ],
  [
    'a removal from an alias',
    remove,
    'base: &b\n  basket: {}\nservices: *b\n',
    '3:11: services is the alias *b of a value that is written elsewhere: a change here would change it there, too',
  ],
  [
    'a removal from a map that an alias shares',
    remove,
    'services: &s\n  basket: {}\ncopy: *s\n',
    '2:3: services has the anchor &s, which line 3 uses: a change here would change it there, too',
  ],
  [
    'a removal from a list',
    remove,
    'services:\n  - basket\n',
    '2:3: services is not a map, so it has no entries',
  ],
  [
    'a comment between the dash and the key that would take its place',
    text =>
      removeMapEntry(text, {
        file,
        path: ['mirrors', { field: 'domain', value: 'a' }],
        key: 'zone',
      }),
    'mirrors:\n  - zone: z\n    # of the shop\n    domain: a\n',
    '4:5: a comment stands between the dash and this key, which would take the place behind the dash: move the comment first',
  ],
  [
    'a scalar that is not there',
    set,
    'image:\n  repository: x\n',
    '1:1: image.tag is not there, so it cannot be set',
  ],
  [
    'a map in place of a scalar',
    set,
    'image:\n  tag:\n    a: 1\n',
    '3:5: image.tag is not a scalar but a map or a list',
  ],
  [
    'an alias in place of a scalar',
    set,
    'tag: &t v1\nimage:\n  tag: *t\n',
    '3:8: image.tag is the alias *t of a value that is written elsewhere: write the value out here first, or change it there',
  ],
  [
    'a scalar that an alias shares',
    set,
    'image:\n  tag: &t v1\nother: *t\n',
    '2:11: image.tag has the anchor &t, which line 3 uses: a change here would change it there, too',
  ],
  [
    'a scalar with a tag',
    set,
    'image:\n  tag: !!str 1\n',
    '2:14: image.tag has the tag tag:yaml.org,2002:str: only plain values can be set',
  ],
  [
    'a scalar out of a merge key',
    set,
    'base: &b {tag: v1}\nimage:\n  <<: *b\n',
    '3:3: image.tag comes from this merge key: a value written beside it would hide what is merged',
  ],
  [
    'a key in braces without a colon',
    set,
    'image: {tag, x: 1}\n',
    '1:12: this key has no colon behind it in its line: such an entry cannot be given a value',
  ],
  [
    'an item of a map',
    append,
    'mirrors:\n  a: 1\n',
    '2:3: mirrors is not a list, so it has no items',
  ],
  [
    'an item of a list that an alias shares',
    append,
    'mirrors: &m\n  - domain: b\ncopy: *m\n',
    '2:3: mirrors has the anchor &m, which line 3 uses: a change here would change it there, too',
  ],
  [
    'an item that is there twice',
    append,
    'mirrors:\n  - domain: a\n  - domain: "a"\n',
    '3:5: two items of this list have the domain "a"; the first is in line 2',
  ],
  [
    'the removal of an item that is not the last one',
    text => drop(text, true),
    'mirrors:\n  - domain: a\n  - domain: b\n  - domain: c\n',
    '2:5: mirrors[domain=a] is number 0 of this list, and 2 more items stand behind it: they would take other numbers, by which resources may be named',
  ],
  [
    'the removal of an item whose anchor is used elsewhere',
    drop,
    'mirrors:\n  - &a\n    domain: a\n  - <<: *a\n    domain: b\n',
    '3:5: mirrors[domain=a] holds the anchor &a, which line 4 uses: it cannot be removed before that',
  ],
  [
    'an entry of an item that is not there',
    inItem,
    'clusters:\n  - name: order\n',
    '2:3: clusters has no item whose name is "user"',
  ],
  [
    'an entry of an item that is an alias',
    inItem,
    'user: &u {name: user}\nclusters:\n  - *u\n',
    '3:5: clusters[name=user] is the alias *u of a value that is written elsewhere: a change here would change it there, too',
  ],
];

describe('what the operations refuse', () => {
  it.each(
    refusals.map(([title, edit, text, message]) => ({
      title,
      edit,
      text,
      message,
    })),
  )('$title', ({ edit, text, message }) => {
    expect(() => edit(text)).toThrow(InputError);
    expect(() => edit(text)).toThrow(
      expect.objectContaining({ message: `${file}:${message}` }),
    );
  });

  it('an item without the field that identifies it', () => {
    expect(() =>
      upsertSequenceItem('mirrors: []\n', {
        file,
        path: ['mirrors'],
        by: 'domain',
        value: { zoneId: 'z' },
      }),
    ).toThrow(
      'The item for platform/core.yaml has no text or number in its field "domain", by which it is found',
    );
  });

  it('a path to a scalar that ends with an item', () => {
    expect(() =>
      setScalar('a: []\n', {
        file,
        path: ['a', { field: 'name', value: 'x' }],
        value: 1,
      }),
    ).toThrow(
      'The path a[name=x] in platform/core.yaml does not end with a key',
    );
  });
});
