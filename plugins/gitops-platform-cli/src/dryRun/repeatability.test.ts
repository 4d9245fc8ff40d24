import {
  HELLO,
  TEMPLATE,
  templateRepository,
} from './__testUtils__/templateRepository';

// The engine starts anew for every test, which takes its time on a busy machine.
jest.setTimeout(60_000);

/** A module with one filter, whose expression this is. */
const moduleWithFilter = (expression: string) => `
const { createRequire } = require('node:module');
const load = createRequire(${JSON.stringify(__filename)});
const { createBackendModule } = load('@backstage/backend-plugin-api');
const { scaffolderTemplatingExtensionPoint } = load('@backstage/plugin-scaffolder-node/alpha');
exports.default = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'acme-filters',
  register({ registerInit }) {
    registerInit({
      deps: { templating: scaffolderTemplatingExtensionPoint },
      async init({ templating }) {
        templating.addTemplateFilters({ stamp: value => \`\${value} \${${expression}}\` });
      },
    });
  },
});
`;

describe('a dry run of a template', () => {
  it.each([
    ['the time', 'new Date().toISOString()', 0, '2024-01-01T00:00:00.000Z'],
    ['the clock', 'Date.now()', 0, '1704067200000'],
    [
      'a random id',
      'require("node:crypto").randomUUID()',
      0,
      /moon [-0-9a-f]{36}, /,
    ],
    [
      'a random number',
      'Math.random()',
      1,
      'Two runs of the same case differ in the output',
    ],
  ])('that shows %s', async (_name, expression, code, says) => {
    const repository = await templateRepository({
      ...HELLO,
      'templates/hello/template.yaml': TEMPLATE.replace(
        'Hello ${{ parameters.name }}',
        'Hello ${{ parameters.name | stamp }}, ${{ context.task.id }}',
      ),
      'filters.cjs': moduleWithFilter(expression),
      'examples/dry-run/hello/moon.yaml': 'values: { name: moon }\n',
    });
    try {
      const run = await repository.dryRun(
        '--module',
        './filters.cjs',
        '--update',
      );
      const output = await repository.read(
        'examples/dry-run/hello/moon/golden/output.json',
      );
      expect(`${run.stdout}${output}`).toMatch(says);
      expect(output).toContain(', dry-run"');
      expect(run.code).toBe(code);
    } finally {
      await repository.remove();
    }
  });
});
