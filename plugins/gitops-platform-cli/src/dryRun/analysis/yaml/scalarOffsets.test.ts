import fc from 'fast-check';
import { isMap, isScalar, parseDocument, Scalar, stringify } from 'yaml';
import { scalarOffsets } from './scalarOffsets';

function scalarOf(text: string): Scalar | undefined {
  const { contents } = parseDocument(text);
  const node = isMap(contents) ? contents.items[0].value : undefined;
  return isScalar(node) ? node : undefined;
}

/** Text of the file where the marker `X` of a value is written. */
function placeOfMarker(text: string): string | undefined {
  const scalar = scalarOf(text)!;
  const offsets = scalarOffsets(text, scalar);
  const index = String(scalar.value).indexOf('X');
  return offsets && text.slice(offsets[index], offsets[index] + 1);
}

describe('scalarOffsets', () => {
  it.each([
    'a: some X',
    'a: some\n  words X\n',
    'a: some\n\n  words\n\n\n  X\n',
    "a: 'it''s X'",
    'a: "tab\\t \\u00e4 \\x41 \\U0001F600 X"',
    'a: "folded\n  and\\\n  continued X"',
    'a: |\n  one\n    two X\n',
    'a: |2\n    one\n  two X\n',
    'a: |-\n\n  one\n\n  X',
    'a: >\n  one\n  two X\n',
    'a: >-\n  one\n\n    indented\n    more\n\n  X\n',
    'a: |\r\n  one\r\n  X\r\n',
    'a: &anchor X',
    'a: !!str X',
    'a: X # comment',
  ])('finds the place in %j', text => {
    expect(placeOfMarker(text)).toBe('X');
  });

  it('finds every letter of any text in any style', () => {
    const style = fc.constantFrom(
      Scalar.PLAIN,
      Scalar.QUOTE_SINGLE,
      Scalar.QUOTE_DOUBLE,
      Scalar.BLOCK_FOLDED,
      Scalar.BLOCK_LITERAL,
    );
    const content = fc.string({
      unit: fc.constantFrom(
        'a',
        'b',
        ' ',
        '\n',
        "'",
        '"',
        '\\',
        '\t',
        'é',
        ':',
        '#',
        '{',
      ),
      maxLength: 60,
    });
    fc.assert(
      fc.property(
        content,
        style,
        fc.integer({ min: 20, max: 80 }),
        (value, type, lineWidth) => {
          const scalar = new Scalar(value);
          scalar.type = type;
          const text = stringify({ key: scalar }, { lineWidth });
          const written = scalarOf(text);
          // The library does not write every text so that it reads it again.
          fc.pre(written?.value === value);
          const offsets = scalarOffsets(text, written!)!;
          const letters = [...value.matchAll(/[ab]/g)];
          expect(letters.map(({ index }) => text[offsets[index]])).toEqual(
            letters.map(([letter]) => letter),
          );
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
