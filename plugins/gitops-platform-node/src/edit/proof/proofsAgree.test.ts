import fc from 'fast-check';
import { corpusCases } from '../__testUtils__/corpus';
import { file, key, write } from '../__testUtils__/generatedFile';
import { parseYamlSource, readWholeSource } from '../source/parseYamlSource';
import type { YamlSource } from '../source/YamlSource';
import { applySplices, type Splice } from '../splice';
import type { Change } from './Change';
import { EditProofError, proveEdit } from './proveEdit';

/** What the proof says of an edit: nothing, or why it is withdrawn. */
function verdict(
  text: string,
  splices: readonly Splice[],
  change: Change,
  read: (text: string, file: string) => YamlSource,
): string {
  try {
    const source = read(text, 'core.yaml');
    proveEdit(source, splices, applySplices(text, splices), change, read);
    return 'proved';
  } catch (error) {
    if (error instanceof EditProofError) {
      return error.message;
    }
    throw error;
  }
}

function verdicts(text: string, splices: Splice[], change: Change) {
  return {
    plain: verdict(text, splices, change, parseYamlSource),
    whole: verdict(text, splices, change, readWholeSource),
  };
}

/** The smallest single splice that turns one text into the other. */
function spliceBetween(before: string, after: string): Splice {
  const limit = Math.min(before.length, after.length);
  let prefix = 0;
  while (prefix < limit && before[prefix] === after[prefix]) {
    prefix++;
  }
  let suffix = 0;
  while (
    suffix < limit - prefix &&
    before[before.length - 1 - suffix] === after[after.length - 1 - suffix]
  ) {
    suffix++;
  }
  return {
    offset: prefix,
    removed: before.length - suffix - prefix,
    inserted: after.slice(prefix, after.length - suffix),
  };
}

describe('the proof by plain reading and the one by whole reading', () => {
  const cases = corpusCases().filter(
    ({ input, expected, options }) =>
      input !== expected &&
      options.path.every(step => typeof step === 'string'),
  );

  it.each(cases)('agree on $name, as it is and damaged', item => {
    const { input, expected, options } = item;
    const splice = spliceBetween(input, expected);
    const change: Change = {
      document: options.document ?? 0,
      path: [...(options.path as string[]), 'basket'],
      kind: 'remove',
    };

    for (const damage of ['', '\n', ' ', '#', 'x: 1\n', '"', '  - a']) {
      const inserted = splice.inserted + damage;
      const { plain, whole } = verdicts(
        input,
        [{ ...splice, inserted }],
        change,
      );

      expect(plain).toBe(whole);
    }
  });

  it('agree on insertions that are right, and on those that are not', () => {
    const said = new Set<boolean>();
    fc.assert(
      fc.property(
        file,
        key,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom(
          '1',
          '"1"',
          '1 # c',
          '1\n',
          '1\nother: 2',
          '{a: 1}',
          '|+\n\n',
          '"',
          '&a 1',
          '2',
        ),
        fc.boolean(),
        (generated, name, at, value, atEnd) => {
          const text = write({ ...generated, bom: false, eol: '\n' });
          const lines = text.split('\n');
          const line = atEnd ? lines.length : Math.floor(at * lines.length);
          const offset = lines.slice(0, line).join('\n').length;
          const inserted = `\n${name}: ${value}`;
          const { plain, whole } = verdicts(
            text,
            [{ offset, removed: 0, inserted }],
            {
              document: 0,
              path: [name],
              kind: 'add',
              value: 1,
            },
          );

          expect(plain).toBe(whole);
          said.add(whole === 'proved');
        },
      ),
      { numRuns: 500 },
    );
    expect([...said].sort()).toEqual([false, true]);
  });
});
