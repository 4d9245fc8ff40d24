import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { explicitCase, templateFolder } from '../__testUtils__/templateFolder';
import type { RunPlan } from './planRun';
import { touchedPlan } from './touchedPlan';

describe('touchedPlan', () => {
  let cwd: string;
  let plan: RunPlan;

  beforeAll(async () => {
    cwd = await realpath(await mkdtemp(join(tmpdir(), 'touched-')));
    for (const folder of ['templates/a', 'templates/b', 'cases/a/one/golden']) {
      await mkdir(join(cwd, folder), { recursive: true });
    }
    plan = {
      findings: [],
      templates: ['a', 'b'].map(name => ({
        template: {
          ...templateFolder(`metadata: { name: ${name} }`),
          directory: join(cwd, 'templates', name),
        },
        cases: [
          explicitCase({}, { name: 'one', file: `cases/${name}/one.yaml` }),
          explicitCase(
            {},
            {
              name: 'two',
              file: `cases/${name}/two.yaml`,
              ...(name === 'b' && { differsFrom: 'one' }),
            },
          ),
          explicitCase({}, { name: 'generated', file: undefined }),
        ],
        findings: [],
      })),
    };
  });

  afterAll(() => rm(cwd, { recursive: true }));

  const ALL_A = ['a/one', 'a/two', 'a/generated'];

  it.each<[string[], string[]]>([
    [['templates/a/skeleton/x'], ALL_A],
    [['cases/a/one.yaml'], ['a/one']],
    [['cases/b/one.yaml'], ['b/one', 'b/two']],
    [['cases/a/one/golden/README.md'], ['a/one']],
    [
      ['cases/a/one.yaml', 'cases/b/two.yaml'],
      ['a/one', 'b/two'],
    ],
    [['cases/a/two.yaml', 'templates/a/template.yaml'], ALL_A],
    [['platform/core.yaml'], [...ALL_A, 'b/one', 'b/two', 'b/generated']],
  ])('of %j is %j', (paths, expected) => {
    const { templates } = touchedPlan(
      plan,
      paths.map(path => join(cwd, path)),
      { cwd, cases: join(cwd, 'cases') },
    );
    expect(
      templates.flatMap(({ template, cases }) =>
        cases.map(({ name }) => `${template.name}/${name}`),
      ),
    ).toEqual(expected);
  });
});
