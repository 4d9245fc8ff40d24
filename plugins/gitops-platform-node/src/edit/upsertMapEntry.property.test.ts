import fc from 'fast-check';
import { load } from 'js-yaml';
import { upsertMapEntry, type MapEntryOptions } from './upsertMapEntry';

/** One entry of a generated map with what stands around it. */
interface GeneratedEntry {
  key: string;
  wave: string | undefined;
  body: 'block' | 'braces' | 'scalar' | 'list';
  comment: string | undefined;
  endComment: string | undefined;
  blanksAbove: number;
}

interface GeneratedFile {
  entries: GeneratedEntry[];
  step: number;
  quote: '"' | "'";
  eol: '\n' | '\r\n';
  bom: boolean;
  finalNewline: boolean;
  header: boolean;
  commentedOut: boolean;
  follows: boolean;
}

const comment = fc.constantFrom(
  '# note',
  '# --- Wave 1: Gateway ---',
  '#  old: {a: 1}',
  '# "quoted: #"',
);

const key = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}[a-z]$/);

const entry: fc.Arbitrary<GeneratedEntry> = fc.record({
  key,
  wave: fc.option(fc.constantFrom('0', '1', '2', '10'), { nil: undefined }),
  body: fc.constantFrom('block', 'block', 'block', 'braces', 'scalar', 'list'),
  comment: fc.option(comment, { nil: undefined }),
  endComment: fc.option(comment, { nil: undefined }),
  blanksAbove: fc.constantFrom(0, 0, 1, 2),
});

const file: fc.Arbitrary<GeneratedFile> = fc.record({
  entries: fc.uniqueArray(entry, {
    maxLength: 8,
    selector: ({ key: name }) => name,
  }),
  step: fc.constantFrom(1, 2, 3, 4),
  quote: fc.constantFrom('"', "'"),
  eol: fc.constantFrom('\n', '\r\n'),
  bom: fc.boolean(),
  finalNewline: fc.boolean(),
  header: fc.boolean(),
  commentedOut: fc.boolean(),
  follows: fc.boolean(),
});

function write(generated: GeneratedFile): string {
  const { step, quote, eol } = generated;
  const one = ' '.repeat(step);
  const two = one + one;
  const lines: string[] = generated.header
    ? ['# =====', '# Head', '# =====', 'global: {a: 1}', '']
    : [];
  lines.push('services:');
  for (const item of generated.entries) {
    lines.push(...Array<string>(item.blanksAbove).fill(''));
    if (item.comment) {
      lines.push(`${one}${item.comment}`);
    }
    const end = item.endComment ? ` ${item.endComment}` : '';
    const wave = item.wave && `syncWave: ${quote}${item.wave}${quote}`;
    if (item.body === 'braces') {
      lines.push(`${one}${item.key}: {${wave ?? ''}}${end}`);
    } else {
      lines.push(`${one}${item.key}:${end}`);
      if (wave) {
        lines.push(`${two}${wave}${end}`);
      }
      if (item.body === 'scalar') {
        lines.push(`${two}note: |+`, `${two}${one}# text`, '');
      } else if (item.body === 'list') {
        lines.push(`${two}list:`, `${two}- a: 1`, `${two}  b: 2${end}`);
      }
    }
  }
  if (generated.commentedOut) {
    lines.push(
      '',
      `${one}# --- Disabled ---`,
      `${one}# off:`,
      `${one}#   x: 1`,
    );
  }
  if (generated.follows) {
    lines.push('', '# What follows', 'applicationSet:', `${one}enabled: true`);
  }
  return `${generated.bom ? '\ufeff' : ''}${lines.join(eol)}${
    generated.finalNewline ? eol : ''
  }`;
}

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
