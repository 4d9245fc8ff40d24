import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { isRecord } from './differences';
import { upsertMapEntry, type MapEntryOptions } from './upsertMapEntry';

interface Case {
  title: string;
  options: Pick<
    MapEntryOptions,
    'path' | 'key' | 'value' | 'beside' | 'document'
  >;
  outcome: 'added' | 'unchanged' | 'conflict';
  position: { line: number; column: number };
  differences?: { path: string; existing?: unknown; requested?: unknown }[];
}

const corpus = join(__dirname, '__fixtures__');

/** The registry's default, so that the corpus covers entries without a wave. */
function effective(entry: unknown): unknown {
  return entry === null || isRecord(entry)
    ? { syncWave: '0', ...entry }
    : entry;
}

/** Lines of a diff that change something, without its header. */
function changes(diff: string): string[] {
  return diff
    .split('\n')
    .slice(2)
    .filter(line => /^[+-]/.test(line));
}

const cases = readdirSync(corpus).map(name => {
  const read = (file: string) => readFileSync(join(corpus, name, file), 'utf8');
  return {
    name,
    input: read('input.yaml'),
    expected: read('expected.yaml'),
    ...(JSON.parse(read('case.json')) as Case),
  };
});

describe('the corpus of tricky files', () => {
  it('is as large as it should be', () => {
    expect(cases.length).toBeGreaterThanOrEqual(60);
  });

  it.each(cases)(
    '$name: $title',
    ({ input, expected, options, outcome, position, differences }) => {
      const result = upsertMapEntry(input, {
        file: 'platform/core.yaml',
        effective,
        ...options,
      });

      expect(result.text).toBe(expected);
      expect(result.outcome).toBe(outcome);
      expect(result.position).toEqual({
        file: 'platform/core.yaml',
        ...position,
      });
      expect(result.differences).toEqual(differences);
      expect(result.diff === '').toBe(outcome !== 'added');
      expect(result.text === input).toBe(outcome !== 'added');
    },
  );

  it.each(cases.filter(({ outcome }) => outcome === 'added'))(
    '$name: is unchanged when applied again',
    ({ expected, options }) => {
      const again = upsertMapEntry(expected, {
        file: 'platform/core.yaml',
        effective,
        ...options,
      });

      expect(again).toMatchObject({
        outcome: 'unchanged',
        text: expected,
        diff: '',
      });
    },
  );

  /** Where a line itself has to change, or git says so because it had no line end. */
  const rewritesLine = new Set([
    'block-scalar-strip-at-end',
    'bom-first-line',
    'braces-empty',
    'braces-empty-in-braces',
    'braces-one-line',
    'braces-several-lines',
    'comma-first',
    'crlf-without-final-newline',
    'json',
    'no-final-newline',
    'null-below-key',
    'null-tilde-at-end',
    'null-word',
  ]);

  it.each(
    cases.filter(
      ({ name, outcome }) => outcome === 'added' && !rewritesLine.has(name),
    ),
  )('$name: the diff has added lines only', ({ input, options }) => {
    const { diff } = upsertMapEntry(input, {
      file: 'platform/core.yaml',
      effective,
      ...options,
    });

    expect(changes(diff)).not.toEqual([]);
    expect(changes(diff).filter(line => !line.startsWith('+'))).toEqual([]);
  });
});
