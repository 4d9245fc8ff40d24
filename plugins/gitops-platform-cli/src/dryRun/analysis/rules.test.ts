import { exampleTemplate, type Parts } from './__testUtils__/exampleTemplate';
import { analyse } from './analyse';
import type { ActionSchemas } from './AnalysisOptions';

const actions: ActionSchemas = new Map([
  [
    'debug:log',
    {
      input: {
        type: 'object',
        properties: { message: { type: 'string' }, extra: {} },
      },
    },
  ],
  ['fetch:template', { input: { type: 'object' } }],
  ['any:thing', {}],
]);

function rulesOf(parts: Parts): string[] {
  return analyse(exampleTemplate(parts), actions, {
    filters: ['ownFilter'],
    globals: ['ownGlobal'],
    read: file => Buffer.from(parts.files?.[file] ?? ''),
  }).map(({ rule }) => rule);
}

const log = (message: string) => `action: debug:log
      input:
        message: ${message}`;
const fetch = (values: string, more = '') => `action: fetch:template
      input:
        url: ./skeleton
        values: ${values}
        ${more}`;

describe('rules', () => {
  it.each<[string, Parts]>([
    ['not-callable', { step: log("${{ parameters.name('x') }}") }],
    ['not-callable', { step: log('${{ parameters() }}') }],
    ['needless-dump', { step: log('${{ parameters.name | dump }}') }],
    [
      'template-in-step-name',
      { step: 'action: any:thing\n      name: Make ${{ parameters.name }}' },
    ],
    ['wrong-choice', { properties: 'x: { type: string, enum: [1, a] }' }],
    ['ambiguous-number', { properties: 'x: { enum: [1.20, 1.21] }' }],
    [
      'unknown-field',
      { properties: 'x: { type: string, ui:field: OwnerPiker }' },
    ],
    [
      'secret-in-file',
      {
        step: fetch('{ a: "${{ secrets.backstageToken }}" }'),
        files: { 'skeleton/a': '${{ values.a }}' },
      },
    ],
    [
      'loop-over-scalar',
      {
        step: fetch('{ a: 1 }'),
        files: { 'skeleton/a': '{% for x in values.a %}{% endfor %}' },
      },
    ],
    [
      'unknown-value',
      { step: fetch('{}'), files: { 'skeleton/${{values.a}}': '' } },
    ],
    [
      'unknown-variable',
      {
        step: fetch('{ a: 1 }'),
        files: { 'skeleton/a': '${{ a }}${{ values.a }}' },
      },
    ],
    ['constant-condition', { step: 'action: any:thing\n      if: true' }],
    ['unreachable-step', { step: 'action: any:thing\n      if: false' }],
    ['unreachable-step', { step: "action: any:thing\n      if: ''" }],
    ['unreachable-step', { step: 'action: any:thing\n      each: []' }],
    [
      'unreachable-step',
      { step: "action: any:thing\n      if: ${{ 'one' == 'two' }}" },
    ],
    [
      'step-not-run-yet',
      { step: 'action: any:thing\n      if: ${{ steps.main.output.x }}' },
    ],
    [
      'impossible-comparison',
      { step: log("${{ 'yes' if parameters.kind in ['three'] }}") },
    ],
    [
      'impossible-comparison',
      { step: log("${{ 'yes' if parameters.kind !== 'three' }}") },
    ],
    ['unknown-member', { step: log('${{ parameters.list.size }}') }],
    [
      'wrong-arguments',
      { step: log("${{ 'x' if parameters.port is divisibleby }}") },
    ],
  ])('%s is found in %j', (rule, parts) => {
    expect(rulesOf(parts)).toEqual([rule]);
  });

  it.each<[string, Parts]>([
    ['fields of one’s own', { step: log('${{ parameters.custom.a.b[0].c }}') }],
    [
      'what modules add',
      { step: log('${{ ownGlobal(parameters.name) | ownFilter }}') },
    ],
    [
      'outputs of an action without a schema',
      { step: log('${{ steps.used.output.a.b }}') },
    ],
    [
      'a key that is not known before',
      { step: log('${{ parameters[parameters.name] }}') },
    ],
    [
      'methods',
      {
        step: log(
          "${{ parameters.name.split('-').length }} ${{ parameters.list.join(',') }} ${{ parameters.port.toFixed(2) }}",
        ),
      },
    ],
    [
      'loose comparison',
      { step: log("${{ 'x' if parameters.port == '8080' }}") },
    ],
    [
      'an answer that may be empty',
      {
        step: 'action: any:thing\n      if: ${{ parameters.kind == "" or parameters.kind == none }}',
      },
    ],
    [
      'a condition that depends',
      { step: 'action: any:thing\n      if: ${{ parameters.flag }}' },
    ],
    [
      'a tag as condition',
      {
        step: 'action: any:thing\n      if: "{% if parameters.flag %}yes{% endif %}"',
      },
    ],
    [
      'each over an unknown value',
      {
        step: 'action: any:thing\n      each: ${{ steps.used.output.list }}\n      input: { a: "${{ each.value.b.c }}" }',
      },
    ],
    [
      'braces of other languages',
      {
        step: log(
          "'{{ .Values.name }} {% raw %}${{ github.sha }}{% endraw %}'",
        ),
      },
    ],
    [
      'a value that is asked for',
      {
        step: fetch('{}'),
        files: {
          'skeleton/a':
            "{% if values.a is defined %}${{ values.a | default('x') }}{% endif %}${{ values.b or 1 }}",
        },
      },
    ],
    [
      'all parameters as values',
      {
        step: fetch('${{ parameters }}'),
        files: { 'skeleton/a': '${{ values.name }}' },
      },
    ],
    [
      'values that nobody knows',
      {
        step: fetch('${{ steps.used.output.values }}'),
        files: { 'skeleton/a': '${{ values.any.thing }}' },
      },
    ],
    [
      'binary files',
      { step: fetch('{}'), files: { 'skeleton/a.png': '\0${{ nothing }' } },
    ],
    [
      'files that are copied',
      {
        step: fetch('{}', "copyWithoutTemplating: ['*.yml']"),
        files: { 'skeleton/a.yml': '${{ github.sha }} ${{ a b }}' },
      },
    ],
    [
      'variables of the file',
      {
        step: fetch('{}'),
        files: {
          'skeleton/a':
            '{% set a = 1 %}{% if a %}{% set b = 2 %}{% endif %}${{ a + b }}',
        },
      },
    ],
    [
      'a skeleton whose address is an answer',
      {
        step: 'action: fetch:template\n      input: { url: "${{ parameters.name }}" }',
        files: { 'skeleton/a': '${{ values.a }}' },
      },
    ],
    [
      'files that are no skeleton',
      { files: { 'README.md': '', 'docs/a.md': '' } },
    ],
  ])('nothing is found in %s', (_, parts) => {
    expect(rulesOf(parts)).toEqual([]);
  });

  it('finds the folder that is missing for one of the choices only', () => {
    const step = `action: fetch:template
      if: \${{ parameters.kind != 'two' }}
      input: { url: './\${{ parameters.kind }}' }`;
    expect(rulesOf({ step, files: { 'one/a': '' } })).toEqual([]);
    expect(rulesOf({ step, files: { 'two/a': '' } })).toContain(
      'missing-folder',
    );
  });

  it('needs no folder where one half of a condition rules the choice out', () => {
    const step = `action: fetch:template
      if: \${{ parameters.kind != 'two' and parameters.name }}
      input: { url: './\${{ parameters.kind }}' }`;
    expect(rulesOf({ step, files: { 'one/a': '' } })).not.toContain(
      'missing-folder',
    );
  });

  it('tells places in block texts, quoted texts and files', () => {
    const at = (parts: Parts) =>
      analyse(exampleTemplate(parts), actions, {
        read: file => Buffer.from(parts.files?.[file] ?? ''),
      }).map(({ file, line, column }) => [file, line, column]);
    const first =
      exampleTemplate({})
        .text.split('\n')
        .findIndex(line => line.includes('id: main')) + 1;
    expect(
      at({ step: log('|\n          a\n          b ${{ nothing }}') }),
    ).toEqual([['template.yaml', first + 5, 17]]);
    expect(at({ step: log('"\\u00e4 ${{ nothing }}"') })).toEqual([
      ['template.yaml', first + 3, 30],
    ]);
    expect(
      at({
        step: fetch('{}'),
        files: { 'skeleton/a': 'x\n\n  ${{ nothing }}' },
      }),
    ).toEqual([['skeleton/a', 3, 7]]);
  });
});
