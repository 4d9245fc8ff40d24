import fc from 'fast-check';
import { load } from 'js-yaml';
import { file, key, write } from './__testUtils__/generatedFile';
import type { EditResult } from './EditResult';
import { removeMapEntry } from './removeMapEntry';
import { removeSequenceItem } from './removeSequenceItem';
import { setScalar } from './setScalar';
import { upsertMapEntry } from './upsertMapEntry';
import { upsertSequenceItem } from './upsertSequenceItem';

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

/** A file with a list of mirrors in one of the styles that people use. */
const listFile = fc
  .record({
    domains: fc.uniqueArray(key, { maxLength: 5 }),
    style: fc.constantFrom('block', 'compact', 'brackets', 'lines'),
    step: fc.constantFrom(0, 2, 4),
    dash: fc.constantFrom('- ', '-   '),
    blanks: fc.constantFrom(0, 0, 1),
    comments: fc.boolean(),
    commentedOut: fc.boolean(),
    eol: fc.constantFrom('\n', '\r\n'),
    finalNewline: fc.boolean(),
    follows: fc.boolean(),
  })
  .map(parts => ({ ...parts, text: writeList(parts) }));

function writeList(parts: {
  domains: string[];
  style: string;
  step: number;
  dash: string;
  blanks: number;
  comments: boolean;
  commentedOut: boolean;
  eol: string;
  finalNewline: boolean;
  follows: boolean;
}): string {
  const { domains, style, step, dash, comments, eol } = parts;
  const indentation = ' '.repeat(step);
  const field = ' '.repeat(dash.length);
  const lines = ['# Mirrors', 'brand: shop'];
  if (domains.length === 0) {
    lines.push('mirrors: []');
  } else if (style === 'brackets') {
    lines.push(
      `mirrors: [${domains.map(name => `{domain: ${name}}`).join(', ')}]`,
    );
  } else if (style === 'lines') {
    const items = domains.map(name => `  {domain: ${name}}`);
    lines.push('mirrors: [', ...items.join(',\n').split('\n'), ']');
  } else {
    lines.push('mirrors:');
    domains.forEach((name, index) => {
      if (index > 0) {
        lines.push(...Array<string>(parts.blanks).fill(''));
      }
      if (comments) {
        lines.push(`${indentation}# about ${name}`);
      }
      const head = `${indentation}${dash}`;
      lines.push(
        ...(style === 'compact'
          ? [`${head}{domain: ${name}, zoneId: "z"}`]
          : [
              `${head}domain: ${name}`,
              `${indentation}${field}zoneId: "z" # id`,
            ]),
      );
    });
    if (parts.commentedOut) {
      lines.push(
        `${indentation}# - domain: old`,
        `${indentation}#   zoneId: z`,
      );
    }
  }
  if (parts.follows) {
    lines.push('', 'next:', '  a: 1');
  }
  return lines.join(eol) + (parts.finalNewline ? eol : '');
}

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
        if (Object.keys(others).length > 0) {
          expect(insertedInto(text, result)).toBe('');
        }
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

describe('lists, whatever the file looks like', () => {
  const options = { file: core, path: ['mirrors'], by: 'domain' };

  it('get an item at the end, and give it back', () => {
    fc.assert(
      fc.property(listFile, key, ({ text, domains }, name) => {
        fc.pre(!domains.includes(name));
        const value = { domain: name, zoneId: 'z' };
        const added = upsertSequenceItem(text, { ...options, value });
        const before = load(text) as { mirrors: unknown[] };

        expect(added.outcome).toBe('added');
        expect(load(added.text)).toEqual({
          ...before,
          mirrors: [...before.mirrors, value],
        });
        expect(
          upsertSequenceItem(added.text, { ...options, value }),
        ).toMatchObject({ outcome: 'unchanged', text: added.text });
        expect(
          removeSequenceItem(added.text, {
            ...options,
            is: name,
            onlyLast: true,
          }).text,
        ).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it('lose an item and nothing else', () => {
    fc.assert(
      fc.property(
        listFile.filter(({ domains }) => domains.length > 0),
        fc.nat(),
        ({ text, domains }, choice) => {
          const is = domains[choice % domains.length];
          const result = removeSequenceItem(text, { ...options, is });
          const before = load(text) as { mirrors: { domain: string }[] };

          expect(result.outcome).toBe('removed');
          expect(load(result.text)).toEqual({
            ...before,
            mirrors: before.mirrors.filter(({ domain }) => domain !== is),
          });
          expect(
            removeSequenceItem(result.text, { ...options, is }),
          ).toMatchObject({ outcome: 'unchanged' });
        },
      ),
      runs,
    );
  });
});

describe('setScalar, whatever the file looks like', () => {
  const scalar = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom('1.10', '0644', '1e10', 'null', 'yes', '~', '-', '<<', ''),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
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
        expect(
          setScalar(result.text, { ...options, value: entry?.syncWave ?? null })
            .text,
        ).toEqual(typeof value === 'string' ? text : expect.any(String));
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
