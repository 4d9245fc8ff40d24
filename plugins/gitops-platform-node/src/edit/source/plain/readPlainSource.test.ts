import fc from 'fast-check';
import { corpusCases } from '../../__testUtils__/corpus';
import { file, write } from '../../__testUtils__/generatedFile';
import { describeNode } from '../../__testUtils__/sameNodes';
import { LineIndex } from '../LineIndex';
import { readWholeSource } from '../parseYamlSource';
import type { YamlSource } from '../YamlSource';
import { readPlainSource } from './readPlainSource';

function readPlain(text: string) {
  return readPlainSource(text, 'core.yaml', new LineIndex(text));
}

/**
 * What both ways of reading make of a text that the plain reader takes; it must
 * not take what the reading of the whole refuses.
 */
function readBoth(text: string) {
  const plain = readPlain(text);
  if (!plain) {
    return { taken: false, plain: undefined, whole: undefined };
  }
  const describe = ({ values, documents }: YamlSource) => ({
    values,
    nodes: describeNode(documents[0].contents),
  });
  const whole = readWholeSource(text, 'core.yaml');
  return { taken: true, plain: describe(plain), whole: describe(whole) };
}

const texts = corpusCases().flatMap(({ name, input, expected }) => [
  { name: `${name}, input`, text: input },
  { name: `${name}, expected`, text: expected },
]);

describe('readPlainSource', () => {
  it.each(texts)('reads as the whole reading does: $name', ({ text }) => {
    const { plain, whole } = readBoth(text);

    expect(plain).toEqual(whole);
  });

  it('takes most files that people write', () => {
    const taken = texts.filter(({ text }) => readPlain(text) !== undefined);

    expect(taken.length).toBeGreaterThan(texts.length / 2);
  });

  it('takes generated platform files', () => {
    fc.assert(
      fc.property(file, generated => {
        const { taken, plain, whole } = readBoth(write(generated));

        expect(taken).toBe(true);
        expect(plain).toEqual(whole);
      }),
      { numRuns: 300 },
    );
  });

  const pieces = [
    ...'\n \t:-?#&*!|>\'"%@`{}[],.~=<\\\r\u00a0\u2028éж0123456789abcefinotuxyz_/+',
    '\n  ',
    '\n    ',
    ': ',
    ':\n',
    ' #',
    '- ',
    '\n- ',
    '\n  - ',
    '---\n',
    '...\n',
    '<<: ',
    '&a ',
    '*a',
    '!!str ',
    '|\n',
    '>-\n',
    '|+\n\n',
    '"',
    "'",
    '\\"',
    '{a: 1}',
    '{a: 1, "b": \'x\', c: [d e, .5]}',
    ' {k: v} # c\n',
    ' [a, b: c]\n',
    ', ',
    ': {',
    '}}',
    '[1, 2]',
    '{\n',
    '\n}',
    'null',
    'true',
    'yes',
    'NO',
    '1e3',
    '0x1F',
    '0o17',
    '012',
    '1_000',
    '.5',
    '5.',
    '.inf',
    '1.10',
    '1.2.3',
    '12:30:45',
    '2024-01-01',
    'services:',
    'key: value\n',
  ];
  const change = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    removed: fc.constantFrom(0, 0, 1, 2, 7),
    inserted: fc.array(fc.constantFrom(...pieces), { maxLength: 3 }),
  });
  const original = fc.oneof(
    file.map(write),
    fc.constantFrom(...texts.map(({ text }) => text)),
    fc
      .array(fc.constantFrom(...pieces), { maxLength: 14 })
      .map(parts => `a: ${parts.join('')}\n`),
  );

  it('reads what it takes of damaged files as the whole reading does', () => {
    fc.assert(
      fc.property(
        original,
        fc.array(change, { minLength: 1, maxLength: 3 }),
        (text, changes) => {
          const damaged = changes.reduce(
            (current, { at, removed, inserted }) => {
              const offset = Math.floor(at * current.length);
              return (
                current.slice(0, offset) +
                inserted.join('') +
                current.slice(offset + removed)
              );
            },
            text,
          );
          // Tabs and lone carriage returns are refused before.
          const { plain, whole } = readBoth(
            damaged.replace(/\t|\r(?!\n)/g, ' '),
          );

          expect(plain).toEqual(whole);
        },
      ),
      { numRuns: Number(process.env.EDIT_FUZZ_RUNS ?? 3000) },
    );
  });
});
