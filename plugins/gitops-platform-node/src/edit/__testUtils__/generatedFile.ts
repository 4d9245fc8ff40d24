import fc from 'fast-check';

/** One entry of a generated map with what stands around it. */
export interface GeneratedEntry {
  key: string;
  wave: string | undefined;
  body: 'block' | 'braces' | 'scalar' | 'list';
  comment: string | undefined;
  endComment: string | undefined;
  blanksAbove: number;
}

export interface GeneratedFile {
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

/** A name that needs no quotes anywhere. */
export const key = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}[a-z]$/);

const entry: fc.Arbitrary<GeneratedEntry> = fc.record({
  key,
  wave: fc.option(fc.constantFrom('0', '1', '2', '10'), { nil: undefined }),
  body: fc.constantFrom('block', 'block', 'block', 'braces', 'scalar', 'list'),
  comment: fc.option(comment, { nil: undefined }),
  endComment: fc.option(comment, { nil: undefined }),
  blanksAbove: fc.constantFrom(0, 0, 1, 2),
});

/** A platform file in any style. */
export const file: fc.Arbitrary<GeneratedFile> = fc.record({
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

/** The text of a generated file. */
export function write(generated: GeneratedFile): string {
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
