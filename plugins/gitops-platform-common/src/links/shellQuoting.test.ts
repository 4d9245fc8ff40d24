import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { shellCommand, shellQuote } from './shellQuoting';

describe('shellQuote', () => {
  it.each([
    ['acme/user-service/dev/config', 'acme/user-service/dev/config'],
    ['5+', '5+'],
    ['', "''"],
    ['a b', "'a b'"],
    ["it's", "'it'\\''s'"],
    ['$(id)', "'$(id)'"],
    ['a;b', "'a;b'"],
    ['a\nb', "'a\nb'"],
    ['~', "'~'"],
    ['*', "'*'"],
  ])('of %j', (word, expected) => {
    expect(shellQuote(word)).toBe(expected);
  });

  it('gives a real shell the same words back', () => {
    const word = fc
      .string({ unit: 'grapheme', maxLength: 12 })
      .filter(text => !text.includes('\0'));
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), words => {
        const output = execFileSync('sh', [
          '-c',
          `printf '%s\\0' ${shellCommand(words)}`,
        ]).toString();
        expect(output.split('\0').slice(0, -1)).toEqual(words);
      }),
      { numRuns: 50 },
    );
  });
});
