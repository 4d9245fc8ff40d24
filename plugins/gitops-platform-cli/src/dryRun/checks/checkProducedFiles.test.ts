import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { templateFolder } from '../__testUtils__/templateFolder';
import type { ProducedFile } from '../CaseResult';
import { checkProducedFiles } from './checkProducedFiles';

const template = templateFolder(`
metadata:
  name: example
spec:
  parameters:
    properties:
      name: { type: string }
  steps:
    - id: fetch
      action: fetch:template
      input:
        url: ./skeleton
        copyWithoutTemplating: [charts/**]
        values:
          name: \${{ parameters.name }}
`);

function tree(
  texts: Record<string, string>,
  executable = false,
): Map<string, ProducedFile> {
  return new Map(
    Object.entries(texts).map(([path, text]) => [
      path,
      { content: Buffer.from(text), executable },
    ]),
  );
}

async function rulesOf(texts: Record<string, string>) {
  const findings = await checkProducedFiles(template, tree(texts));
  return findings.map(
    ({ rule, message }) => `${rule} ${message.split(': ')[0]}`,
  );
}

const component = (changes = '') => `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: cart
  annotations:
    backstage.io/techdocs-ref: dir:.
spec:
  type: service
  lifecycle: production
  owner: group:default/shop
${changes}`;

describe('finds', () => {
  it.each([
    ['README.md', '# ${{ values.name }}', 'residual-expression', '1:3'],
    ['a.toml', 'x\n${{ anything }}', 'residual-expression', '2:1'],
    ['a.yaml', 'name: ${{ values.name', 'residual-expression', '1:7'],
    ['a.go', '// {{ values.name }}', 'residual-expression', '1:4'],
    ['a.md', '{{ cookiecutter.name }}', 'residual-expression', '1:1'],
    ['a.md', '{{cookiecutter.name}}', 'residual-expression', '1:1'],
    [
      '.github/workflows/ci.yaml',
      'name: ${{ values.name }}',
      'residual-expression',
      '1:7',
    ],
    [
      'main.ts',
      'const a = `${{ values.name }}`',
      'residual-expression',
      '1:12',
    ],
    ['charts/a.md', '${{ values.name }}', 'residual-expression', '1:1'],
    ['a.yaml', 'a: 1\n{%- if values.name %}\n', 'residual-tag', '2:1'],
    ['a.go', '{% endif %}', 'residual-tag', '1:1'],
    ['a.md', '{% if values.name %}', 'residual-tag', '1:1'],
    ['a.yaml', 'a: 1\nb: [', 'invalid-yaml', '2:5'],
    ['a.yml', 'a: b: c', 'invalid-yaml', '1:4'],
    ['a.yaml', 'a: 1\n---\nb: 1\nb: 2\n', 'duplicate-key', '4:1'],
    ['a.yaml', 'x: {a: 1, a: 2}', 'duplicate-key', '1:11'],
    ['a.json', '{"a": 1,}', 'invalid-json', '1:9'],
    ['a.json', '{"a": 1} // why', 'invalid-json', '1:10'],
    ['a.json', '', 'invalid-json', '1:1'],
    ['a.json', '{\n  "a": 1,\n  "a": 2\n}', 'duplicate-key', '3:3'],
    ['tsconfig.json', '{"a": 1 "b": 2}', 'invalid-json', '1:9'],
    ['a.yaml', 'host: undefined.example.test', 'printed-undefined', '1:7'],
    ['a.yaml', 'name: undefined', 'printed-undefined', '1:7'],
    ['a.yaml', 'list:\n  - NaN', 'printed-undefined', '2:5'],
    [
      'a.env',
      'URL=https://example.test/undefined',
      'printed-undefined',
      '1:26',
    ],
    ['a.json', '{"name": "cart-undefined"}', 'printed-undefined', '1:16'],
    ['a.yaml', 'a: [object Object]', 'printed-object', '1:4'],
  ])('%s with %j: %s at %s', async (path, text, rule, place) => {
    expect(await rulesOf({ [path]: text })).toEqual([
      `${rule} ${path}:${place}`,
    ]);
  });

  it.each([
    ['src/undefined/main.go'],
    ['values-undefined.yaml'],
    ['NaN.txt'],
    ['[object Object].txt'],
    ['${{ values.name }}.txt'],
    ['src/{{cookiecutter.name}}/a.txt'],
    ['.yaml'],
    ['deploy/.ts'],
    ['src/ a.txt'],
  ])('the path %j', async path => {
    expect(await rulesOf({ [path]: '' })).toEqual([`suspicious-path ${path}`]);
  });

  it('paths that differ in case only', async () => {
    expect(await rulesOf({ 'README.md': 'a', 'Readme.md': 'b' })).toEqual([
      'case-conflict Readme.md',
    ]);
  });

  it.each([
    ['a wrong name', component().replace('name: cart', 'name: my cart'), 4],
    ['no owner', component().replace(/ {2}owner.*\n/, ''), 8],
    ['a kind of its own field', `${component()}status: ok\n`, 1],
    ['two documents, one without a name', `${component()}---\nkind: API\n`, 12],
  ])('an entity with %s', async (_, text, line) => {
    const [finding, ...others] = await checkProducedFiles(
      template,
      tree({ 'catalog-info.yaml': text }),
    );

    expect(finding.rule).toBe('invalid-entity');
    expect(finding.message).toMatch(`catalog-info.yaml:${line}:`);
    expect(others).toEqual([]);
  });

  it('references and annotations that the catalog cannot follow', async () => {
    const text = component('  system: a/b/c\n  dependsOn: ["component:"]\n')
      .replace('group:default/shop', 'team shop')
      .replace('dir:.', './docs');

    expect(await rulesOf({ 'catalog-info.yaml': text })).toEqual([
      'invalid-entity-reference catalog-info.yaml:12:14',
      'invalid-entity-reference catalog-info.yaml:10:10',
      'invalid-entity-reference catalog-info.yaml:11:11',
      'invalid-annotation catalog-info.yaml:6:32',
    ]);
  });

  it('scripts that cannot be started, as a warning', async () => {
    const findings = await checkProducedFiles(
      template,
      tree({ 'run.sh': '#!/bin/sh\n' }),
    );

    expect(findings).toMatchObject([
      { rule: 'not-executable', severity: 'warning' },
    ]);
  });
});

describe('leaves alone', () => {
  it.each([
    [
      '.github/workflows/ci.yaml',
      "on: push\nenv:\n  TOKEN: ${{ secrets.TOKEN }}\n  OK: ${{ !cancelled() && github.ref == 'main' }}\n",
    ],
    [
      'action.yml',
      'runs:\n  using: composite\n  steps: ["${{ inputs.name }}"]\n',
    ],
    ['README.md', 'Write `${{ parameters.other }}`, never [object Object].'],
    ['is.ts', "tag === '[object Object]' || tag === '[object Date]'"],
    ['docs/ci.md', 'Set `${{ secrets.TOKEN }}` in {% hint %}.'],
    ['azure-pipelines.yml', 'a: ${{ if eq(parameters.x, 1) }}\n'],
    [
      'Taskfile.yml',
      'tasks:\n  a:\n    cmds: ["echo {{.NAME}} {{.CLI_ARGS}}"]\n',
    ],
    ['roles/web/tasks/main.yml', '- debug:\n    msg: "{{ values.name }}"\n'],
    ['site.yml', '- hosts: "{{ target }}"\n'],
    ['templates/a.conf.j2', '{% for host in hosts %}{{ host }}{% endfor %}'],
    ['index.vue', '<p v-if="a">{{ values.name }}</p>'],
    ['app.component.html', '<p>{{ values.name }}</p>'],
    ['docs/index.md', '{% include "a.md" %} {{ site.title }}'],
    ['main.py', 'print("{%s}" % name, "{%d %%}")'],
    [
      'main.tsx',
      'const a = <p style={{ color: "red" }}>{`${{ a: 1 }.a}`}</p>;',
    ],
    ['main.ts', 'let a: string | undefined = undefined; // NaN'],
    ['notes.md', 'Division by zero gives undefined behaviour, or NaN here.'],
    ['release.yaml.tpl', '{{- if .Values.a }}\n{{- end }}'],
    ['tsconfig.json', '{\n  // why\n  "a": [1,],\n}'],
    ['.vscode/settings.json', '{ "a": 1, /* why */ }'],
    ['testdata/broken.json', '{'],
    ['a.yaml', 'a: !reference [b, c]\nd: !Ref e\n'],
    ['a.yaml', 'a: &x {b: 1}\nc:\n  <<: *x\n'],
    ['a.yaml', 'undefinedBehaviour: true\nisUndefined: x\n'],
    ['empty.yaml', ''],
    ['__init__.py', ''],
    ['lib.rs', '#![allow(dead_code)]'],
    ['server.mjs', '#!/usr/bin/env node\n'],
    ['.env', 'A=1'],
    ['.gitignore', 'dist'],
    [
      'template.yaml',
      'apiVersion: scaffolder.backstage.io/v1beta3\na: ${{ parameters.name }}\n',
    ],
    ['catalog-info.yaml', component()],
    [
      'catalog-info.yaml',
      'apiVersion: backstage.io/v1alpha1\nkind: API\nmetadata: {name: a}\nspec:\n  type: openapi\n  lifecycle: production\n  owner: shop\n  definition:\n    $text: ./openapi.yaml\n',
    ],
    [
      'catalog-info.yaml',
      'apiVersion: example.test/v1\nkind: Robot\nmetadata: {name: a}\nspec: {arms: 2}\n',
    ],
  ])('%s with %j', async (path, text) => {
    expect(await rulesOf({ [path]: text })).toEqual([]);
  });

  it('the templates of a Helm chart, but not its values', async () => {
    expect(
      await rulesOf({
        'deploy/cart/Chart.yaml': 'name: cart\nversion: 1.0.0\n',
        'deploy/cart/templates/service.yaml':
          'name: {{ include "cart.name" . }}\n{{ .Values.extra }}: [\n',
        'deploy/cart/values.yaml': 'a: 1\na: 2\n',
      }),
    ).toEqual(['duplicate-key deploy/cart/values.yaml:2:1']);
  });

  it('a template of cookiecutter that was produced', async () => {
    expect(
      await rulesOf({
        'skeleton/cookiecutter.json': '{"name": "a"}',
        'skeleton/src/a.py': 'name = "{{ cookiecutter.name }}"',
      }),
    ).toEqual([]);
  });

  it('links and binary files', async () => {
    const files = new Map<string, ProducedFile>([
      [
        'a.yaml',
        { content: Buffer.from('${{ x }}'), executable: false, link: 'b' },
      ],
      ['logo.json', { content: Buffer.from([0, 1, 2]), executable: false }],
      ['latin.json', { content: Buffer.from([0xe4]), executable: false }],
    ]);

    expect(await checkProducedFiles(template, files)).toEqual([]);
  });
});

describe('with the sources of the template', () => {
  let directory: string;

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'checks-'));
  });

  afterEach(() => {
    rmSync(directory, { recursive: true });
  });

  function withSources(texts: Record<string, string>) {
    for (const [path, text] of Object.entries(texts)) {
      mkdirSync(dirname(join(directory, path)), { recursive: true });
      writeFileSync(join(directory, path), text);
    }
    return { ...template, directory, files: Object.keys(texts).sort() };
  }

  it('places a finding at the source and its line', async () => {
    const [finding] = await checkProducedFiles(
      withSources({
        'skeleton/${{ values.name }}.md.njk': 'a\n{{ cookiecutter.x }}\n',
      }),
      tree({ 'cart.md': 'b\nc\n{{ cookiecutter.x }}\n' }),
    );

    expect(finding).toMatchObject({
      file: 'templates/example/skeleton/${{ values.name }}.md.njk',
      line: 2,
      message: 'cart.md:3:1: "{{ cookiecutter.x }}" was not rendered',
    });
  });

  it('leaves alone what stands in a raw block', async () => {
    expect(
      await checkProducedFiles(
        withSources({
          'skeleton/a.md': '{% raw %}\nwrite ${{ values.name }}\n{% endraw %}',
        }),
        tree({ 'a.md': 'write ${{ values.name }}\n' }),
      ),
    ).toEqual([]);
  });

  it('leaves alone words that the author wrote', async () => {
    expect(
      await checkProducedFiles(
        withSources({
          'skeleton/a.yaml': 'fallback: undefined',
          'skeleton/b.ts': "'[object Object]'",
        }),
        tree({ 'a.yaml': 'fallback: undefined', 'b.ts': "'[object Object]'" }),
      ),
    ).toEqual([]);
  });

  it.each([
    ['a.md', 'Owned by undefined', 'printed-undefined'],
    ['a.md', 'Owned by [object Object]', 'printed-object'],
    ['a.ts', "const owner = '[object Object]';", 'printed-object'],
  ])(
    'finds in %s what the author did not write: %s',
    async (path, text, rule) => {
      expect(
        await checkProducedFiles(
          withSources({ [`skeleton/${path}`]: 'Owned by ${{ values.owner }}' }),
          tree({ [path]: text }),
        ),
      ).toMatchObject([{ rule }]);
    },
  );

  it('leaves alone paths that the author wrote', async () => {
    expect(
      await checkProducedFiles(
        withSources({
          'skeleton/${{ values.name }}/no-undefined.ts': 'a',
          'skeleton/plop/{{name}}.hbs': 'a',
        }),
        tree({ 'cart/no-undefined.ts': 'a', 'plop/{{name}}.hbs': 'a' }),
      ),
    ).toEqual([]);
  });

  it('finds files of which nothing is left', async () => {
    expect(
      await checkProducedFiles(
        withSources({
          'skeleton/a.txt': '{% if values.x %}a{% endif %}',
          'skeleton/.gitkeep': '',
        }),
        tree({ 'a.txt': '\n', '.gitkeep': '' }),
      ),
    ).toMatchObject([
      { rule: 'empty-file', file: 'templates/example/skeleton/a.txt' },
    ]);
  });
});
