import fc from 'fast-check';
import { load } from 'js-yaml';
import { file, key, write } from './__testUtils__/generatedFile';
import type { EditResult } from './EditResult';
import { removeMapEntry } from './removeMapEntry';
import { setScalar } from './setScalar';
import { upsertMapEntry } from './upsertMapEntry';

const runs = { numRuns: 400 };
const core = 'core.yaml';

interface Registry {
  services: Record<string, { syncWave?: string }> | null;
}

/** A file with entries, and the name of one of them. */
const present = file
  .filter(({ entries }) => entries.length > 0)
  .chain(generated =>
    fc.record({
      text: fc.constant(write(generated)),
      name: fc.constantFrom(...generated.entries.map(item => item.key)),
    }),
  );

/** A file and a name that it does not have. */
const absent = fc
  .tuple(file, key)
  .filter(([{ entries }, name]) => entries.every(item => item.key !== name))
  .map(([generated, name]) => ({
    text: write(generated),
    isEmpty: generated.entries.length === 0,
    name,
  }));

/** What stands between the longest beginning and the longest end that two texts share. */
function insertedInto(before: string, { text: after }: EditResult): string {
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
  return after.slice(prefix, after.length - suffix);
}

describe('removeMapEntry, whatever the file looks like', () => {
  it('only removes, in one place, and means what it meant without the entry', () => {
    fc.assert(
      fc.property(present, ({ text, name }) => {
        const options = { file: core, path: ['services'], key: name };
        const result = removeMapEntry(text, options);
        const before = load(text) as Registry;
        const { [name]: _removed, ...others } = before.services ?? {};

        expect(result.outcome).toBe('removed');
        expect(load(result.text)).toEqual({ ...before, services: others });
        expect(
          Object.keys(others).length === 0 || insertedInto(text, result) === '',
        ).toBe(true);
        expect(removeMapEntry(result.text, options)).toMatchObject({
          outcome: 'unchanged',
          text: result.text,
        });
      }),
      runs,
    );
  });

  it('gives the bytes from before an upsert', () => {
    fc.assert(
      fc.property(
        absent,
        fc.constantFrom('0', '1', '2', '5'),
        ({ text, name, isEmpty }, wave) => {
          const options = { file: core, path: ['services'], key: name };
          const added = upsertMapEntry(text, {
            ...options,
            value: { syncWave: wave, path: 'x/.cicd' },
            beside: { field: 'syncWave', value: wave },
          });
          const removed = removeMapEntry(added.text, {
            ...options,
            whenEmpty: isEmpty ? 'null' : 'braces',
          });

          expect(removed.text).toBe(text);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('never leaves more blank lines in a row than there were', () => {
    const longest = (text: string) =>
      Math.max(
        0,
        ...(text.match(/(?:\r?\n[ ]*(?=\r?\n))+/g) ?? []).map(
          run => run.split('\n').length - 1,
        ),
      );
    fc.assert(
      fc.property(present, ({ text, name }) => {
        const result = removeMapEntry(text, {
          file: core,
          path: ['services'],
          key: name,
        });

        expect(longest(result.text)).toBeLessThanOrEqual(longest(text));
      }),
      runs,
    );
  });

  it('empties a map from any end, one entry after the other', () => {
    fc.assert(
      fc.property(file, fc.infiniteStream(fc.nat()), (generated, choices) => {
        let text = write(generated);
        const names = generated.entries.map(item => item.key);
        while (names.length > 0) {
          const { value: choice } = choices.next();
          const [name] = names.splice(choice % names.length, 1);
          const result = removeMapEntry(text, {
            file: core,
            path: ['services'],
            key: name,
          });
          expect(result.outcome).toBe('removed');
          text = result.text;
        }
        const { services } = load(text) as Registry;
        expect(services ?? {}).toEqual({});
      }),
      runs,
    );
  });
});

describe('setScalar, whatever the file looks like', () => {
  const scalar = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom('1.10', '0644', '1e10', 'null', 'yes', '~', '-', '<<', ''),
    fc.integer(),
    // JSON has one zero only.
    fc
      .double({ noNaN: true, noDefaultInfinity: true })
      .map(value => (value === 0 ? 0 : value)),
    fc.boolean(),
    fc.constant(null),
  );
  const withWave = file
    .filter(({ entries }) => entries.some(({ wave }) => wave))
    .map(generated => ({
      text: write(generated),
      name: generated.entries.find(({ wave }) => wave)?.key ?? '',
    }));

  it('replaces one value in one place', () => {
    fc.assert(
      fc.property(withWave, scalar, ({ text, name }, value) => {
        const options = {
          file: core,
          path: ['services', name, 'syncWave'],
          value,
        };
        const result = setScalar(text, options);
        const before = load(text) as Registry;
        const entry = before.services?.[name];

        expect(result.outcome).toBe(
          entry?.syncWave === value ? 'unchanged' : 'changed',
        );
        expect(load(result.text)).toEqual({
          ...before,
          services: {
            ...before.services,
            [name]: { ...entry, syncWave: value },
          },
        });
        expect(setScalar(result.text, options)).toMatchObject({
          outcome: 'unchanged',
          text: result.text,
        });
      }),
      runs,
    );
  });

  it('adds what is missing, which can be removed again', () => {
    fc.assert(
      fc.property(present, scalar, ({ text, name }, value) => {
        const path = ['services', name, 'replicas'];
        const before = load(text) as Registry;
        fc.pre(before.services?.[name] !== null);
        const result = setScalar(text, {
          file: core,
          path,
          value,
          createMissing: true,
        });
        const isEmpty = Object.keys(before.services?.[name] ?? {}).length === 0;

        expect(result.outcome).toBe('added');
        expect(
          removeMapEntry(result.text, {
            file: core,
            path: path.slice(0, 2),
            key: 'replicas',
            whenEmpty: isEmpty ? 'braces' : 'null',
          }).text,
        ).toBe(text);
      }),
      runs,
    );
  });
});
