import fc from 'fast-check';
import { load } from 'js-yaml';
import { file, key, write } from './__testUtils__/generatedFile';
import { upsertMapEntry, type MapEntryOptions } from './upsertMapEntry';

function optionsFor(name: string, wave: string): MapEntryOptions {
  return {
    file: 'core.yaml',
    path: ['services'],
    key: name,
    value: { syncWave: wave, path: 'x/.cicd' },
    beside: { field: 'syncWave', value: wave },
  };
}

const runs = { numRuns: 400 };

/** A file and an entry that it does not have. */
const addition = fc
  .tuple(file, key, fc.constantFrom('0', '1', '2', '5'))
  .filter(([{ entries }, name]) => entries.every(item => item.key !== name));

describe('upsertMapEntry, whatever the file looks like', () => {
  it('only inserts: every byte of the file stays, in its order and around one place', () => {
    fc.assert(
      fc.property(addition, ([generated, name, wave]) => {
        const text = write(generated);
        const result = upsertMapEntry(text, optionsFor(name, wave));

        expect(result.outcome).toBe('added');
        let prefix = 0;
        while (prefix < text.length && text[prefix] === result.text[prefix]) {
          prefix++;
        }
        const rest = text.slice(prefix);
        expect(result.text.endsWith(rest)).toBe(true);
        expect(result.text.length).toBeGreaterThan(text.length);
      }),
      runs,
    );
  });

  it('shows added lines only', () => {
    fc.assert(
      fc.property(addition, ([generated, name, wave]) => {
        // Without a final newline git shows the last line as changed.
        const text = write({ ...generated, finalNewline: true });
        const { diff } = upsertMapEntry(text, optionsFor(name, wave));

        const removed = diff
          .split('\n')
          .slice(2)
          .filter(line => line.startsWith('-'));
        expect(removed).toEqual([]);
      }),
      runs,
    );
  });

  it('means what it meant, with the entry', () => {
    fc.assert(
      fc.property(addition, ([generated, name, wave]) => {
        const text = write(generated);
        const before = load(text) as {
          services: Record<string, unknown> | null;
        };
        const after = load(upsertMapEntry(text, optionsFor(name, wave)).text);

        expect(after).toEqual({
          ...before,
          services: {
            ...before.services,
            [name]: { syncWave: wave, path: 'x/.cicd' },
          },
        });
      }),
      runs,
    );
  });

  it('keeps line ends, byte order mark and the state of the final newline', () => {
    fc.assert(
      fc.property(addition, ([generated, name, wave]) => {
        // A file of one line without an end does not tell which one it has.
        const text = write({ ...generated, header: true });
        const edited = upsertMapEntry(text, optionsFor(name, wave)).text;

        expect(edited.startsWith('\ufeff')).toBe(generated.bom);
        expect(/\n$/.test(edited)).toBe(/\n$/.test(text));
        expect(edited.split('\r\n').length === 1).toBe(generated.eol === '\n');
        expect(edited.replaceAll('\r\n', '').includes('\n')).toBe(
          generated.eol === '\n',
        );
      }),
      runs,
    );
  });

  it('is unchanged when applied again, and a conflict with another value', () => {
    fc.assert(
      fc.property(addition, ([generated, name, wave]) => {
        const options = optionsFor(name, wave);
        const { text, position } = upsertMapEntry(write(generated), options);

        expect(upsertMapEntry(text, options)).toEqual({
          outcome: 'unchanged',
          text,
          diff: '',
          position,
        });
        expect(
          upsertMapEntry(text, { ...options, value: { syncWave: wave } }),
        ).toMatchObject({
          outcome: 'conflict',
          text,
          position,
          differences: [{ path: `services.${name}.path`, existing: 'x/.cicd' }],
        });
      }),
      runs,
    );
  });

  it('leaves every comment directly above its entry', () => {
    fc.assert(
      fc.property(addition, ([generated, name, wave]) => {
        const { text } = upsertMapEntry(
          write(generated),
          optionsFor(name, wave),
        );
        const lines = text.split(/\r?\n/).map(line => line.trim());

        const commented = generated.entries.filter(item => item.comment);
        const above = commented.map(item => {
          const line = lines.findIndex(content =>
            content.startsWith(`${item.key}:`),
          );
          return lines[line - 1];
        });
        expect(above).toEqual(commented.map(item => item.comment));
      }),
      runs,
    );
  });

  it('never stands behind entries that are commented out', () => {
    fc.assert(
      fc.property(addition, ([generated, name, wave]) => {
        const text = write({ ...generated, commentedOut: true });
        const { position } = upsertMapEntry(text, optionsFor(name, wave));
        const disabled = upsertMapEntry(text, optionsFor(name, wave))
          .text.split(/\r?\n/)
          .findIndex(line => line.includes('# --- Disabled ---'));

        expect(position?.line).toBeLessThan(disabled + 1);
      }),
      runs,
    );
  });
});
