import fc from 'fast-check';

/** Plain scalars, quoted texts and aliases that stand in one line. */
const words = fc.constantFrom(
  ...['text', 'two words', 'yes', 'No', 'on', 'off', 'y', 'n', 'true', 'FALSE'],
  ...['null', '~', 'Null', '', '0', '1', '-7', '+3', '0755', '0o17', '0x1F'],
  ...['089', '1_000', '1.0', '1.10', '.5', '5.', '1e3', '1E-7', '1.5e+20'],
  ...['12345678901234567890', '9007199254740993', '0.1', '1.2.3', '12:30:45'],
  ...['2024-01-01', '2024-01-01T10:00:00Z', '10.0.0.0/8', '1Gi', '500m'],
  ...['http://x.test/a?b=c#d', 'a:b', 'a #b', 'a#b', '=', '<<', '5%', 'é ж'],
  ...['"yes"', "'0755'", '""', "''", '"a\\tb\\n"', "'it''s'", '"a: b # c"'],
  ...['*x', '{}', '[]', '{a: 1, b: yes}', '[1, 0755, null]', '{a: {b: ~}}'],
  ...[
    '[{a: 1}, b]',
    '{"a": 1, y: 2}',
    '[a, b:c, "d", http://x.test/a#b]',
    '&y text',
    '!!str 1',
  ],
);
const keys = fc.constantFrom(
  ...['a', 'b', 'c', 'name', 'enabled', 'two words', '"quoted"', "'a.b'"],
  ...['y', 'no', '8080', '0755', '1.5', 'true', 'a/b', 'a-b', 'ключ'],
);
const comments = fc.constantFrom('', '', '', ' # note', ' # "a: {');
const blocks = fc.constantFrom('|', '>', '|-', '>-', '|+', '>+');
// The first line says how deep a block is indented.
const lines = fc
  .tuple(
    fc.constantFrom('x', '- a', 'k: v'),
    fc.array(
      fc.constantFrom('y z', '', '  deeper', '# no comment', '- a', 'k: v'),
      { maxLength: 3 },
    ),
  )
  .map(([first, rest]) => [first, ...rest]);

type Node =
  | { kind: 'map'; entries: [key: string, comment: string, value: Node][] }
  | { kind: 'list'; items: Node[] }
  | { kind: 'word'; text: string }
  | { kind: 'block'; header: string; lines: string[] };

const { node } = fc.letrec<{ node: Node; map: Node }>(tie => ({
  map: fc.record({
    kind: fc.constant('map' as const),
    entries: fc.uniqueArray(fc.tuple(keys, comments, tie('node')), {
      minLength: 1,
      maxLength: 5,
      selector: ([key]) => key,
    }),
  }),
  node: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.record({ kind: fc.constant('word' as const), text: words }),
    tie('map'),
    fc.record({
      kind: fc.constant('list' as const),
      // Of a list in a list that ends with nothing the plugins' two parsers have
      // different opinions.
      items: fc.array(
        tie('node').filter(item => item.kind !== 'word' || item.text !== ''),
        { minLength: 1, maxLength: 3 },
      ),
    }),
    fc.record({
      kind: fc.constant('block' as const),
      header: blocks,
      lines,
    }),
  ),
}));

const root = fc.uniqueArray(fc.tuple(keys, comments, node), {
  maxLength: 6,
  selector: ([key]) => key,
});

/** A values file as people write them. */
export const valuesFile = fc
  .record({
    root,
    eol: fc.constantFrom('\n', '\n', '\r\n'),
    head: fc.constantFrom(
      '',
      '',
      '# head\n\n',
      '---\n',
      '\ufeff',
      'x: &x {b: 1}\n',
    ),
    end: fc.constantFrom('', '\n', '\n\n', '\n# end', '\n...\n'),
  })
  .map(file => {
    const text = mapLines(file.root, 0).join('\n');
    const whole = `${file.head}${text}${text && file.end}`;
    return (
      file.head.includes('&x') ? whole : whole.replace(/\*x/g, 'x')
    ).replace(/\n/g, file.eol);
  });

function mapLines(
  entries: readonly [string, string, Node][],
  depth: number,
): string[] {
  const indentation = '  '.repeat(depth);
  return entries.flatMap(([key, comment, value]) => {
    const [first, ...rest] = valueLines(value, depth + 1, comment);
    return [`${indentation}${key}:${first}`, ...rest];
  });
}

/** What stands behind the colon or dash, and the lines below. */
function valueLines(value: Node, depth: number, comment = ''): string[] {
  const indentation = '  '.repeat(depth);
  switch (value.kind) {
    case 'word':
      return [`${value.text && ' '}${value.text}${comment}`];
    case 'block':
      return [
        ` ${value.header}${comment}`,
        ...value.lines.map(line => (line === '' ? '' : indentation + line)),
      ];
    case 'list':
      return [
        comment,
        ...value.items.flatMap(item => {
          const [first, ...rest] = valueLines(item, depth + 1);
          return [`${indentation}-${first}`, ...rest];
        }),
      ];
    default:
      return [comment, ...mapLines(value.entries, depth)];
  }
}

const pieces = fc.constantFrom(
  ...['\n', ' ', ':', '-', '?', '#', '&', '*', '!', '|', '>', "'", '"', '%'],
  ...['@', '`', '{', '}', '[', ']', ',', '.', '~', '=', '<', '\\', '\u00a0'],
  ...['\n  ', '\n    ', ': ', ':\n', ' #', '- ', '\n- ', '---\n', '...\n'],
  ...[
    '&a ',
    '&a.b ',
    '*a',
    '!!str ',
    '|\n',
    '>-\n',
    '{a: 1}',
    ', ',
    ': {',
    '}}',
  ],
  ...[
    '[a?b, c]',
    '{?',
    '"\\/"',
    '[1, 2]',
    '{\n',
    '\n}',
    'null',
    '<<: *x\n',
    '\u2028',
    '\u0085',
    'é',
  ],
);

/** A values file that somebody has damaged in one or two places. */
export const damagedFile = fc
  .tuple(
    valuesFile,
    fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        removed: fc.constantFrom(0, 0, 1, 3),
        inserted: fc.array(pieces, { maxLength: 2 }),
      }),
      { minLength: 1, maxLength: 2 },
    ),
  )
  .map(([text, changes]) =>
    changes.reduce((current, { at, removed, inserted }) => {
      const offset = Math.floor(at * current.length);
      return (
        current.slice(0, offset) +
        inserted.join('') +
        current.slice(offset + removed)
      );
    }, text),
  );
