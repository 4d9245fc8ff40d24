import fc from 'fast-check';
import {
  createTemplateRenderer,
  TemplateLimitError,
  TemplateRenderError,
} from 'nunjitsu';
import { snippets } from './__fixtures__/snippets';
import { parseTemplate } from './parseTemplate';
import type { SyntaxOptions } from './segments';
import { TemplateSyntaxError } from './TemplateSyntaxError';

const optionSets: SyntaxOptions[] = [
  {},
  { trimBlocks: true, lstripBlocks: true },
  { cookiecutterCompat: true },
];

/** What the engine's own parser says, in the configuration of the scaffolder; nothing is evaluated. */
function engineAccepts(source: string, options: SyntaxOptions): boolean {
  try {
    createTemplateRenderer({
      allowRegexExecution: true,
      filters: { parseRepoUrl: () => null, pick: () => null },
      globals: { always: () => true, failure: () => false },
      ...options,
    }).renderValue(source, {}, { limits: { workUnits: 0 } });
    return true;
  } catch (error) {
    const isFailure =
      error instanceof TemplateRenderError ||
      error instanceof TemplateLimitError;
    return !(isFailure && error.phase === 'parse');
  }
}

function weAccept(source: string, options: SyntaxOptions): boolean {
  try {
    parseTemplate(source, options);
    return true;
  } catch (error) {
    if (error instanceof TemplateSyntaxError) {
      return false;
    }
    throw error;
  }
}

describe('parseTemplate', () => {
  it('is tried with valid and invalid templates', () => {
    const accepted = snippets.filter(source => engineAccepts(source, {}));
    expect(snippets.length).toBeGreaterThanOrEqual(300);
    expect(accepted.length).toBeGreaterThanOrEqual(150);
    expect(snippets.length - accepted.length).toBeGreaterThanOrEqual(100);
  });

  describe.each(optionSets)('with %j', options => {
    it.each(snippets)('accepts %j exactly if the engine does', source => {
      expect(weAccept(source, options)).toBe(engineAccepts(source, options));
    });
  });

  it('accepts any sequence of tokens exactly if the engine does', () => {
    const token = fc.constantFrom(
      ...'a b.c f( ) [ ] { } , : | is in not and or if else == != === <= < + - ~ * / // % ** = "s" \'t\' 1 2.5 r/x/g true none . loop default'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 9 }), tokens => {
        const source = `\${{ ${tokens.join(' ')} }}`;
        expect(weAccept(source, {})).toBe(engineAccepts(source, {}));
      }),
      { numRuns: 5_000 },
    );
  });

  it('accepts any sequence of tags exactly if the engine does', () => {
    const tag = fc.constantFrom(
      '{% if a %}',
      '{%- elif b -%}',
      '{% else %}',
      '{% endif %}',
      '{% for x in a %}',
      '{% endfor %}',
      '{% set x = 1 %}',
      '{% set x %}',
      '{% endset %}',
      '{% macro m(a, b=1) %}',
      '{% endmacro %}',
      '{% call m() %}',
      '{% endcall %}',
      '{% filter upper %}',
      '{% endfilter %}',
      '{% switch a %}',
      '{%- case 1 -%}',
      '{% default %}',
      '{% endswitch %}',
      '{% block one %}',
      '{% endblock %}',
      '{% raw %}',
      '{% endraw %}',
      '{# c #}',
      '${{ a }}',
      '}}',
      '#}',
      '-',
      '\n',
      ' text ',
    );
    fc.assert(
      fc.property(
        fc.array(tag, { maxLength: 8 }),
        fc.constantFrom(...optionSets),
        (tags, options) => {
          const source = tags.join('');
          expect(weAccept(source, options)).toBe(
            engineAccepts(source, options),
          );
        },
      ),
      { numRuns: 5_000 },
    );
  });

  it('accepts generated expressions that the engine accepts', () => {
    const { expression } = fc.letrec<{ expression: string; leaf: string }>(
      tie => ({
        leaf: fc.constantFrom(
          'parameters.name',
          "steps['fetch'].output",
          'values',
          '1',
          '2.5',
          'true',
          'none',
          "'it\\'s'",
          '"a }} b"',
          'r/a{1,2}}}/gi',
          '[]',
          '{}',
        ),
        expression: fc.oneof(
          { maxDepth: 5 },
          tie('leaf'),
          fc
            .tuple(
              tie('expression'),
              fc.constantFrom(
                ...'+ - ~ * / // % ** == != === !== < <= > >= and or in'.split(
                  ' ',
                ),
                'not in',
              ),
              tie('expression'),
            )
            .map(([left, operator, right]) => `${left} ${operator} ${right}`),
          tie('expression').map(value => `(${value})`),
          tie('expression').map(value => `not ${value}`),
          tie('expression').map(value => `(${value}) | default('x', true)`),
          tie('expression').map(value => `(${value}) is not divisibleby(3)`),
          tie('expression').map(value => `f(${value}, key=${value})`),
          tie('expression').map(value => `[${value}, ${value}]`),
          tie('expression').map(value => `{ key: ${value}, 'b c': 1 }`),
          tie('expression').map(value => `a[${value}]`),
          tie('expression').map(value => `a[${value}:]`),
          tie('expression').map(value => `(1 if ${value} else ${value})`),
        ),
      }),
    );
    fc.assert(
      fc.property(expression, value => {
        const source = `\${{ ${value} }}`;
        expect(weAccept(source, {})).toBe(engineAccepts(source, {}));
      }),
      { numRuns: 3_000 },
    );
  });

  it('tells the offsets of what it parsed', () => {
    const source =
      'a ${{ parameters.name | upper }} {% if x is defined %}y{% endif %}';
    const [, output, , branch] = parseTemplate(source).body;
    expect(output).toMatchObject({
      type: 'output',
      expression: {
        type: 'filter',
        nameSpan: {
          start: source.indexOf('upper'),
          end: source.indexOf('upper') + 5,
        },
      },
    });
    expect(branch).toMatchObject({
      type: 'if',
      branches: [
        { condition: { nameSpan: { start: source.indexOf('defined') } } },
      ],
    });
  });

  it.each([
    ['${{ a', 0, '"${{" has no "}}"'],
    ['x ${{ a b }}', 8, 'Unexpected "b"'],
    ['{% if a %}{% iff %}', 10, 'There is no tag "iff"'],
    ['{% for a in b %}', 0, '"for" has no "{% endfor %}"'],
    ['{% include "x" %}', 0, 'The engine loads no other templates: "include"'],
    ['${{ a && b }}', 6, 'Unexpected character "&"'],
  ])('says what is wrong with %j', (source, offset, message) => {
    expect(() => parseTemplate(source)).toThrow(
      expect.objectContaining({ offset, message }),
    );
  });

  it('takes a template that is as long as the engine allows, and no longer', () => {
    const longest = 'x'.repeat(4 * 1024 * 1024);
    expect(parseTemplate(longest).body).toHaveLength(1);
    expect(() => parseTemplate(`${longest}x`)).toThrow(/up to 4194304/);
  });

  it('refuses what is nested more deeply than the engine allows', () => {
    const deep = (levels: number) =>
      `\${{ ${'('.repeat(levels)}1${')'.repeat(levels)} }}`;
    expect(weAccept(deep(500), {})).toBe(true);
    expect(() => parseTemplate(deep(20_000))).toThrow(/levels of nesting/);
    expect(() => parseTemplate('{% if a %}'.repeat(20_000))).toThrow(
      /levels of nesting/,
    );
  });
});
