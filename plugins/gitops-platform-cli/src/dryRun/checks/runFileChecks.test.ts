import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { templateFolder } from '../__testUtils__/templateFolder';
import type { FileCheck } from './FileCheck';
import { runFileChecks } from './runFileChecks';
import { CheckSchemas } from './schemaCheck';

const template = templateFolder('metadata: {name: example}\nspec: {steps: []}');

const files = new Map(
  Object.entries({
    'a.sh': 'echo a',
    'deploy/b.sh': 'exit 3',
    'deploy/values.yaml': 'replicas: many\n---\nreplicas: 1\n',
    'package.json': '{"name": 1}',
  }).map(([path, text]) => [
    path,
    { content: Buffer.from(text), executable: false },
  ]),
);

let directory: string;

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'file-checks-'));
  writeFileSync(
    join(directory, 'values.schema.json'),
    JSON.stringify({ properties: { replicas: { type: 'integer' } } }),
  );
});

afterAll(() => {
  rmSync(directory, { recursive: true });
});

function run(check: Partial<FileCheck>, signal?: AbortSignal) {
  return runFileChecks(template, files, {
    checks: [{ name: 'own', files: ['**/*.sh'], ...check }],
    schemas: new CheckSchemas(directory),
    values: { language: 'go' },
    signal,
  });
}

it('runs a command for each file in a copy of the tree', async () => {
  expect(await run({ command: ['sh', '{file}'] })).toEqual([
    {
      rule: 'check:own',
      severity: 'error',
      file: 'templates/example/template.yaml',
      message: 'deploy/b.sh: sh deploy/b.sh failed with 3:\n',
    },
  ]);
});

it('runs a command once for all files', async () => {
  const [finding, ...others] = await run({
    command: ['sh', '-c', 'echo "$@" >&2; exit 1', 'sh', '{files}'],
    severity: 'warning',
  });

  expect(others).toEqual([]);
  expect(finding.severity).toBe('warning');
  expect(finding.message).toMatch(/failed with 1:\na\.sh deploy\/b\.sh$/);
});

it('gives a command no shell and no variables of its own', async () => {
  process.env.EXAMPLE_TOKEN = 'not-for-others';
  const [finding] = await run({
    command: ['sh', '-c', 'env; exit 1', '$(touch x); {files}'],
  });
  delete process.env.EXAMPLE_TOKEN;

  expect(finding.message).toContain('PATH=');
  expect(finding.message).not.toContain('not-for-others');
});

it('ends a command that takes too long', async () => {
  expect(await run({ command: ['sleep', '60'], timeout: 50 })).toMatchObject([
    { message: 'a.sh: sleep 60 did not end within 50 ms' },
  ]);
});

it('says that there is no such program', async () => {
  expect(await run({ command: ['no-such-program'] })).toMatchObject([
    { message: expect.stringContaining('there is no such program') },
  ]);
});

it('runs nothing where no file matches', async () => {
  expect(await run({ files: ['*.go'], command: ['false'] })).toEqual([]);
});

it('validates every document against a schema', async () => {
  expect(
    await run({ files: ['deploy/*.yaml'], schema: 'values.schema.json' }),
  ).toMatchObject([
    { message: 'deploy/values.yaml:1:11: /replicas must be integer' },
  ]);
});

it('refuses a schema that is not there', async () => {
  await expect(run({ files: ['*.json'], schema: 'gone.json' })).rejects.toThrow(
    'The schema "gone.json" of the check "own"',
  );
});

it('leaves nothing behind', async () => {
  const before = readdirSync(tmpdir()).filter(isCopy);
  await run({ command: ['true'] });

  expect(readdirSync(tmpdir()).filter(isCopy)).toEqual(before);
});

function isCopy(name: string): boolean {
  return name.startsWith('gitops-platform-check-');
}

it('checks only the cases that have the values', async () => {
  const check = { command: ['sh', '{file}'] };
  expect(await run({ ...check, when: { language: 'go' } })).toHaveLength(1);
  expect(await run({ ...check, when: { language: 'php' } })).toEqual([]);
});

it('follows references to schemas beside the schema, and no others', async () => {
  const schemaWith = (name: string, reference: string) =>
    writeFileSync(
      join(directory, name),
      JSON.stringify({ allOf: [{ $ref: reference }] }),
    );
  const deployed = { files: ['deploy/*.yaml'] };
  schemaWith('beside.schema.json', 'values.schema.json');
  expect(await run({ ...deployed, schema: 'beside.schema.json' })).toHaveLength(
    1,
  );

  schemaWith('remote.schema.json', 'https://example.test/schema.json');
  await expect(
    run({ ...deployed, schema: 'remote.schema.json' }),
  ).rejects.toThrow(/refers to "https:\/\/example\.test\/schema\.json"/);
});
