import fc from 'fast-check';
import { templateWithForm } from '../__testUtils__/templateFolder';
import type { FormSchema } from './FormSchema';
import { generateCases } from './generateCases';
import { coverPairs } from './pairwise';
import { SchemaValidator } from './SchemaValidator';

const factors = fc.array(fc.integer({ min: 1, max: 4 }), {
  minLength: 1,
  maxLength: 7,
});

/** Levels of a factor, e.g. `['0', '1']`. */
const levelsOf = (count: number) =>
  Array.from({ length: count }, (_, level) => String(level));

it('covers every pair of levels, with fewer selections than all combinations', () => {
  fc.assert(
    fc.property(factors, counts => {
      const { selections, left } = coverPairs(
        choose =>
          counts.map((count, index) => choose(`f${index}`, levelsOf(count))),
        1000,
      );
      const covered = new Set(
        selections.flatMap(({ result }) =>
          result.flatMap((level, a) =>
            result.slice(0, a).map((other, b) => `${b}=${other} ${a}=${level}`),
          ),
        ),
      );
      const pairs = counts.flatMap((count, a) =>
        counts.slice(0, a).map(other => count * other),
      );
      const all = counts.reduce((product, count) => product * count, 1);

      expect(left).toBe(0);
      expect(covered.size).toBe(pairs.reduce((sum, count) => sum + count, 0));
      expect(selections.length).toBeLessThanOrEqual(all);
    }),
  );
});

it('selects possible walks only, and every level that a possible walk has', () => {
  fc.assert(
    fc.property(
      factors.filter(counts => counts[1] > 1),
      fc.integer({ min: 0, max: 3 }),
      (counts, forbidden) => {
        const isPossible = (levels: string[]) =>
          !(levels[0] === String(forbidden) && levels[1] === '0');
        const { selections } = coverPairs(choose => {
          const levels = counts.map((count, index) =>
            choose(`f${index}`, levelsOf(count)),
          );
          return isPossible(levels) ? levels : undefined;
        }, 1000);

        for (const { result } of selections) {
          expect(isPossible(result)).toBe(true);
        }
        // The second factor has a level that goes with every other one.
        expect(new Set(selections.map(({ result }) => result[0])).size).toBe(
          counts[0],
        );
      },
    ),
  );
});

const scalar = fc.oneof(
  fc.constant({ type: 'boolean' }),
  fc
    .uniqueArray(fc.stringMatching(/^[a-z]{1,5}$/), {
      minLength: 1,
      maxLength: 4,
    })
    .map(values => ({ type: 'string', enum: values })),
  fc.constantFrom(
    { type: 'string', pattern: '^[a-z][a-z0-9-]{2,9}$' },
    { type: 'string', pattern: String.raw`^v\d+\.\d+$`, maxLength: 8 },
    { type: 'string', default: 'given' },
    { type: 'integer', minimum: 3, maximum: 9 },
    { type: 'string', format: 'uri' },
  ),
);

const { form } = fc.letrec<{ form: FormSchema; field: FormSchema }>(tie => ({
  field: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    fc
      .record({ items: scalar, minItems: fc.integer({ min: 0, max: 2 }) })
      .map(list => ({ type: 'array', ...list })),
    tie('form'),
  ),
  form: fc
    .record({
      fields: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), tie('field'), {
        minKeys: 1,
        maxKeys: 4,
      }),
      required: fc.subarray(['a', 'b', 'c', 'd']),
      branch: fc.boolean(),
    })
    .map(({ fields, required, branch }) => ({
      type: 'object',
      properties: fields,
      required: required.filter(name => Object.hasOwn(fields, name)),
      additionalProperties: true,
      ...(branch && {
        dependencies: {
          a: {
            properties: { extra: { enum: ['x', 'y'] } },
            required: ['extra'],
          },
        },
      }),
    })),
}));

it('generates cases that the form accepts, with names of their own', () => {
  fc.assert(
    fc.property(form, page => {
      const { cases, findings } = generateCases(templateWithForm([page]), {
        explicit: [],
      });
      const validator = new SchemaValidator(page);

      expect(cases.length).toBeGreaterThan(0);
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual(
        [],
      );
      for (const { values } of cases) {
        expect(validator.explain(page, values)).toBeUndefined();
      }
      expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
    }),
    { numRuns: 25 },
  );
});
