import { HELLO, templateRepository } from './__testUtils__/templateRepository';

// The engine starts anew for every test, which takes its time on a busy machine.
jest.setTimeout(60_000);

/** A plugin that offers actions in the registry of the backend, not in the scaffolder. */
const PLUGIN = `
const { createRequire } = require('node:module');
const load = createRequire(${JSON.stringify(__filename)});
const { createBackendPlugin } = load('@backstage/backend-plugin-api');
const { actionsRegistryServiceRef } = load('@backstage/backend-plugin-api/alpha');

exports.default = createBackendPlugin({
  pluginId: 'stock',
  register({ registerInit }) {
    registerInit({
      deps: { actions: actionsRegistryServiceRef },
      async init({ actions }) {
        actions.register({
          name: 'count',
          title: 'Count',
          description: 'Counts what is in stock',
          attributes: { readOnly: true },
          schema: {
            input: z => z.object({ article: z.string(), shelf: z.string().default('A') }),
            output: z => z.object({ text: z.string() }),
          },
          action: async ({ input }) => ({
            output: { text: '7 of ' + input.article + ' on ' + input.shelf },
          }),
        });
        actions.register({
          name: 'order',
          title: 'Order',
          description: 'Orders an article',
          schema: {
            input: z => z.object({ article: z.string() }),
            output: z => z.object({ orderUrl: z.string() }),
          },
          action: async () => {
            throw new Error('must never run in a dry run');
          },
        });
      },
    });
  },
});
`;

const CASE = 'examples/dry-run/hello/moon';

describe('an action of the actions registry', () => {
  let repository: Awaited<ReturnType<typeof templateRepository>>;

  afterEach(() => repository.remove());

  const run = async (steps: string, configuration = '{}') => {
    repository = await templateRepository({
      ...HELLO,
      'templates/hello/template.yaml': `apiVersion: scaffolder.backstage.io/v1beta3
kind: Template
metadata: { name: hello }
spec:
  owner: group:default/guests
  type: service
  steps:
${steps}
  output:
    text:
      - { title: Result, content: '\${{ steps.stock.output | dump }}' }
`,
      'stock.cjs': PLUGIN,
      'gitops-platform.dry-run.yaml': `modules: [./stock.cjs]\nconfig: ${configuration}\n`,
      [`${CASE}.yaml`]: 'values: {}\n',
    });
    const { code, stdout, stderr } = await repository.dryRun('--update');
    return { code, told: `${stdout}${stderr}` };
  };

  const golden = (name: string) =>
    repository.read(`${CASE}/golden/${name}`).then(JSON.parse);

  it('runs where it only reads', async () => {
    expect(
      await run(
        '    - { id: stock, action: "stock:count", input: { article: nails } }',
      ),
    ).toMatchObject({ code: 0 });
    expect(await golden('output.json')).toMatchObject({
      text: [{ content: '{"text":"7 of nails on A"}' }],
    });
  });

  it('is replaced by a stand-in where it does more', async () => {
    expect(
      await run(
        '    - { id: stock, action: "stock:order", input: { article: nails } }',
      ),
    ).toMatchObject({ code: 0 });
    expect(await golden('steps.json')).toMatchObject([
      { action: 'stock:order', input: { article: 'nails' } },
    ]);
    expect(await golden('output.json')).toMatchObject({
      text: [{ content: expect.stringContaining('"orderUrl":"https://') }],
    });
  });

  it('is checked like any other', async () => {
    const { code, told } = await run(
      '    - { id: stock, action: "stock:count", input: { artikle: nails } }',
    );
    expect(code).toBe(1);
    expect(told).toContain('did you mean "article"?');
  });

  it('is there only if the portal takes actions of its plugin', async () => {
    const { code, told } = await run(
      '    - { id: stock, action: "stock:count", input: { article: nails } }',
      '{ backend: { actions: { pluginSources: [catalog] } } }',
    );
    expect(code).toBe(1);
    expect(told).toContain('There is no action "stock:count"');
  });
});
