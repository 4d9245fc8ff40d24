import fc from 'fast-check';
import { load } from 'js-yaml';
import { key } from './__testUtils__/generatedFile';
import { removeSequenceItem } from './removeSequenceItem';
import { upsertSequenceItem } from './upsertSequenceItem';

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

describe('lists, whatever the file looks like', () => {
  const options = { file: 'core.yaml', path: ['mirrors'], by: 'domain' };

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
      { numRuns: 400 },
    );
  });
});
