import { InputError } from '@backstage/errors';
import { upsertMapEntry, type MapEntryOptions } from './upsertMapEntry';

const options: MapEntryOptions = {
  file: 'platform/core.yaml',
  path: ['services'],
  key: 'basket',
  value: { syncWave: '0' },
};

describe('upsertMapEntry', () => {
  it('shows the change as git does', () => {
    const text = [
      'services:',
      '  user:',
      '    syncWave: "0"',
      '',
      'applicationSet:',
      '  enabled: true',
      '',
    ].join('\n');

    expect(upsertMapEntry(text, options)).toEqual({
      outcome: 'added',
      text: text.replace('"0"\n', '"0"\n  basket:\n    syncWave: "0"\n'),
      diff: [
        '--- a/platform/core.yaml',
        '+++ b/platform/core.yaml',
        '@@ -1,6 +1,8 @@',
        ' services:',
        '   user:',
        '     syncWave: "0"',
        '+  basket:',
        '+    syncWave: "0"',
        ' ',
        ' applicationSet:',
        '   enabled: true',
        '',
      ].join('\n'),
      position: { file: 'platform/core.yaml', line: 4, column: 3 },
    });
  });

  it('names what exists and what was asked for', () => {
    const text = 'services:\n  user: {}\n  basket:\n    syncWave: "1"\n';

    expect(upsertMapEntry(text, options)).toEqual({
      outcome: 'conflict',
      text,
      diff: '',
      position: { file: 'platform/core.yaml', line: 3, column: 3 },
      differences: [
        { path: 'services.basket.syncWave', existing: '1', requested: '0' },
      ],
    });
  });

  it('tells a number from a text unless the caller says that they mean the same', () => {
    const text = 'services:\n  basket:\n    syncWave: 0\n';

    expect(upsertMapEntry(text, options)).toMatchObject({
      outcome: 'conflict',
      differences: [
        { path: 'services.basket.syncWave', existing: 0, requested: '0' },
      ],
    });
    expect(
      upsertMapEntry(text, {
        ...options,
        effective: entry => ({
          syncWave: String((entry as { syncWave: unknown }).syncWave),
        }),
      }),
    ).toMatchObject({ outcome: 'unchanged' });
  });

  it('finds the place among thousands of entries', () => {
    const text = `services:\n${Array.from(
      { length: 5000 },
      (_, index) => `  service-${index}:\n    syncWave: "${index % 3}"\n`,
    ).join('')}`;

    const result = upsertMapEntry(text, {
      ...options,
      beside: { field: 'syncWave', value: '0' },
    });

    expect(result.outcome).toBe('added');
    expect(result.position?.line).toBe(2 + 2 * 4999);
  });
});

describe('what upsertMapEntry refuses', () => {
  const tab =
    'a tab is used as white space, which YAML parsers treat differently: replace it by spaces';
  const shared = 'a change here would change it there, too';

  it.each(
    (
      [
        [
          'a list that is not closed',
          'services:\n  a: [1\n',
          '3:1: this is not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ]',
        ],
        [
          'wrong indentation',
          'services:\n  a: 1\n   b: 2\n',
          '2:6: this is not valid YAML: Nested mappings are not allowed in compact mappings',
        ],
        ['a tab as indentation', 'services:\n\ta: 1\n', `2:1: ${tab}`],
        ['a tab behind a colon', 'services:\n  a:\t1\n', `2:5: ${tab}`],
        [
          'a tab behind a dash',
          'services:\n  a:\n    -\tb: 1\n',
          `3:6: ${tab}`,
        ],
        ['a tab before a comment', 'services:\n\t# c\n  a: 1\n', `2:1: ${tab}`],
        [
          'a lone carriage return',
          'services:\n  a: 1\r  b: 2\n',
          '2:7: a carriage return stands without a line feed, which YAML parsers treat differently: end lines with LF or CRLF',
        ],
        [
          'a key twice',
          'services:\n  a: 1\n  b: 2\n  a: 3\n',
          '4:3: the key "a" is there twice; the first is in line 2',
        ],
        [
          'a key twice elsewhere, in other quotes',
          'x:\n- {k: 1, "k": 2}\nservices: {}\n',
          '2:10: the key "k" is there twice; the first is in line 2',
        ],
        [
          'a number and a text that are the same key',
          'services:\n  1: a\n  "1": b\n',
          '3:3: the key "1" is there twice; the first is in line 2',
        ],
        [
          'two merge keys',
          'a: &a {x: 1}\nservices:\n  <<: *a\n  <<: *a\n',
          '4:3: the key "<<" is there twice; the first is in line 3',
        ],
        [
          'an alias as parent',
          'base: &base\n  a: 1\nservices: *base\n',
          `3:11: services is the alias *base of a value that is written elsewhere: ${shared}`,
        ],
        [
          'an anchored parent that is used elsewhere',
          'services: &s\n  a: 1\ncopy: *s\n',
          `2:3: services has the anchor &s, which line 3 uses: ${shared}`,
        ],
        [
          'an anchored ancestor that is merged elsewhere',
          'platform: &p\n  services:\n    a: 1\ncopy:\n  <<: *p\n',
          `2:3: platform has the anchor &p, which line 5 uses: ${shared}`,
          { path: ['platform', 'services'] },
        ],
        [
          'an anchored empty parent that is used elsewhere',
          'services: &s\ncopy: *s\n',
          `1:13: services has the anchor &s, which line 2 uses: ${shared}`,
        ],
        [
          'a parent out of a merge key',
          'base: &b\n  services:\n    a: 1\nplatform:\n  <<: *b\n',
          '5:3: platform.services comes from this merge key: an entry written beside it would hide what is merged',
          { path: ['platform', 'services'] },
        ],
        [
          'a list as parent',
          'services:\n  - a\n',
          '2:3: services is not a map, so it has no entries',
        ],
        [
          'a text as parent',
          'services: none\n',
          '1:11: services is not a map, so it has no entries',
        ],
        [
          'a text on the way to the parent',
          'platform: none\n',
          '1:11: platform is not a map, so it has no entries',
          { path: ['platform', 'services'] },
        ],
        [
          'a list as document',
          '- a\n',
          '1:1: the document is not a map, so it has no entries',
        ],
        [
          'null as document',
          'null\n',
          '1:1: the document is not a map, so it has no entries',
        ],
        [
          'no value in braces',
          '{services: null}\n',
          '1:2: services has no value and is written in braces: give it the value {} first',
        ],
        [
          'a key below its question mark',
          'services:\n  ?\n    user\n  : a: 1\n',
          '3:5: the entry "user" does not begin on the line of its key: such a map cannot be edited',
        ],
        [
          'a number that only one parser reads as one',
          'services:\n  a:\n    port: 0b11\n',
          '3:5: two YAML parsers read services.a.port differently, as "0b11" and as 3: write it so that it has one meaning, for example with quotes',
        ],
        [
          'the booleans of YAML 1.1',
          '%YAML 1.1\n---\nservices:\n  a: yes\n',
          '4:3: two YAML parsers read services.a differently, as true and as "yes": write it so that it has one meaning, for example with quotes',
        ],
        [
          'an unknown tag',
          'services: !custom\n  a: 1\n',
          '3:1: two YAML parsers do not agree on this file, one refuses it: unknown tag !<!custom>',
        ],
        [
          'an alias without anchor',
          'services: *nowhere\n',
          '1:1: this document cannot be resolved: Unresolved alias (the anchor must be set before the alias): nowhere',
        ],
        [
          'a map in two documents',
          'services: {}\n---\nservices: {}\n',
          '3:1: "services" is in 2 documents of this file: say which one is meant',
        ],
        [
          'a document that is not there',
          'services: {}\n',
          '2:1: there is no document 4 in this file',
          { document: 3 },
        ],
      ] as [string, string, string, Partial<MapEntryOptions>?][]
    ).map(([title, text, message, change]) => ({
      title,
      text,
      message,
      change,
    })),
  )('$title', ({ text, message, change }) => {
    const edit = () => upsertMapEntry(text, { ...options, ...change });

    expect(edit).toThrow(InputError);
    expect(edit).toThrow(
      expect.objectContaining({ message: `platform/core.yaml:${message}` }),
    );
  });

  it.each(['', '<<'])('the key "%s"', key => {
    expect(() => upsertMapEntry('services: {}\n', { ...options, key })).toThrow(
      `"${key}" cannot be the key of an entry of platform/core.yaml`,
    );
  });

  it('an alias bomb, in time', () => {
    const lists = 'abcdefgh'.split('').map(
      (name, index, all) =>
        `${name}: &${name} [${Array(10)
          .fill(index === 0 ? 'x' : `*${all[index - 1]}`)
          .join(', ')}]`,
    );

    expect(() =>
      upsertMapEntry(`${lists.join('\n')}\nservices: {}\n`, options),
    ).toThrow(
      'platform/core.yaml:1:1: this document cannot be resolved: Excessive alias count',
    );
  });
});
