import fc from 'fast-check';
import { markdown } from './markdown';

const links = {
  page: (path: string) => `/page/${path}`,
  raw: (path: string) => `/raw/${path}`,
};

function show(text: string): string {
  return markdown(text, links)
    .map(part => part.text)
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/> </g, '><');
}

describe('markdown', () => {
  it.each([
    ['# A', '<h2>A</h2>'],
    ['## A ##', '<h3>A</h3>'],
    ['one\ntwo\n\nthree', '<p>one two</p><p>three</p>'],
    ['- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
    ['1. a\n2. b', '<ol><li>a</li><li>b</li></ol>'],
    ['- a\n  - b', '<ul><li>a<ul><li>b</li></ul></li></ul>'],
    [
      '- [ ] a\n- [x] b',
      '<ul><li><input type="checkbox" disabled /> a</li><li><input type="checkbox" disabled checked /> b</li></ul>',
    ],
    ['> a', '<blockquote><p>a</p></blockquote>'],
    ['```yaml\na: <b>\n```', '<pre><code>a: &lt;b&gt;</code></pre>'],
    ['---', '<hr />'],
    ['`a<b`', '<p><code>a&lt;b</code></p>'],
    ['**a** and *b*', '<p><strong>a</strong> and <em>b</em></p>'],
    ['snake_case_name', '<p>snake_case_name</p>'],
    ['[a](b.md)', '<p><a href="/page/b.md" >a</a ></p>'],
    ['![a](b.png)', '<p><img src="/raw/b.png" alt="a" /></p>'],
    [
      'see https://example.test/x.',
      '<p>see <a href="https://example.test/x.">https://example.test/x.</a></p>',
    ],
  ])('shows %j', (text, expected) => {
    expect(show(text)).toBe(expected);
  });

  it('never lets HTML or scripts of the text through', () => {
    const text = fc.string({
      unit: fc.constantFrom(
        '<script>',
        '</p>',
        '"',
        "'",
        '&',
        '[a](',
        '![',
        '](javascript:x)',
        '](//x.example)',
        '`',
        '*',
        '|',
        '\n',
        '- ',
        '> ',
        '# ',
        '```',
        'a',
      ),
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, value => {
        const shown = show(value);
        expect(shown).not.toContain('<script');
        expect(shown).not.toMatch(/(href|src)="(javascript:|\/\/)/);
      }),
    );
  });

  it('reads long lines without delay', () => {
    // Of the processor: the clock also counts what else the machine does.
    const start = process.cpuUsage();
    show('['.repeat(20_000));
    show('*'.repeat(20_000));
    show('`'.repeat(20_001));
    show(`| ${'-|'.repeat(20_000)}\n${'-|'.repeat(20_000)}`);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(4000);
  });
});
