import { HELLO, templateRepository } from './__testUtils__/templateRepository';

// The engine starts anew for every test, which takes its time on a busy machine.
jest.setTimeout(60_000);

/** Actions of a module that somebody else wrote: one without and one with a dry run. */
const MODULE = `
const { createRequire } = require('node:module');
const load = createRequire(${JSON.stringify(__filename)});
const { createBackendModule } = load('@backstage/backend-plugin-api');
const { createTemplateAction, scaffolderActionsExtensionPoint } = load('@backstage/plugin-scaffolder-node');

const ways = {
  fetch: () => fetch('http://tracker.example.test:8080/tickets'),
  http: () => new Promise((resolve, reject) =>
    require('node:http').get('http://127.0.0.1:8081/').on('error', reject).on('response', resolve)),
  https: () => new Promise((resolve, reject) =>
    require('node:https').get('https://tracker.example.test/').on('error', reject).on('response', resolve)),
  socket: () => new Promise((resolve, reject) =>
    require('node:net').connect('/var/run/tracker.sock').on('error', reject).on('connect', resolve)),
  stray: async () => void Promise.reject(new Error('left behind')),
  datagram: () => new Promise((resolve, reject) => {
    const socket = require('node:dgram').createSocket('udp4').on('error', reject);
    socket.send('hello', 53, 'tracker.example.test', resolve);
  }),
};

exports.default = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'acme-tickets',
  register({ registerInit }) {
    registerInit({
      deps: { actions: scaffolderActionsExtensionPoint },
      async init({ actions }) {
        actions.addActions(
          createTemplateAction({
            id: 'acme:ticket:create',
            schema: {
              input: { title: z => z.string(), points: z => z.number().optional() },
              output: {
                ticketUrl: z => z.string(),
                number: z => z.number(),
                labels: z => z.array(z.string()),
                state: z => z.enum(['open', 'closed']),
              },
            },
            async handler() {
              throw new Error('must never run in a dry run');
            },
          }),
          createTemplateAction({
            id: 'acme:tracker:ask',
            supportsDryRun: true,
            schema: { input: { way: z => z.string(), tolerant: z => z.boolean().optional() } },
            async handler({ input }) {
              try {
                await ways[input.way]();
              } catch (error) {
                if (!input.tolerant) {
                  throw error.cause ?? error;
                }
              }
            },
          }),
        );
      },
    });
  },
});
`;

const template = (steps: string, output = '{}') => `
apiVersion: scaffolder.backstage.io/v1beta3
kind: Template
metadata:
  name: hello
spec:
  owner: group:default/guests
  type: service
  steps:
${steps}
  output: ${output}
`;

const run = async (text: string) => {
  const repository = await templateRepository({
    ...HELLO,
    'templates/hello/template.yaml': text,
    'tickets.cjs': MODULE,
    'examples/dry-run/hello/moon.yaml': 'values: {}\n',
  });
  try {
    const { code, stdout, stderr } = await repository.dryRun(
      '--module',
      './tickets.cjs',
      '--update',
    );
    const golden = (name: string) =>
      repository
        .read(`examples/dry-run/hello/moon/golden/${name}`)
        .then(JSON.parse, () => undefined);
    return {
      code,
      told: `${stdout}${stderr}`,
      output: await golden('output.json'),
      steps: await golden('steps.json'),
    };
  } finally {
    await repository.remove();
  }
};

describe('an action without a dry run', () => {
  it('is not called; its inputs are kept for each iteration, and it gives stand-ins', async () => {
    const { code, output, steps } = await run(
      template(
        `    - id: tickets
      each: [build, deploy]
      action: acme:ticket:create
      input:
        title: Set up \${{ each.value }}
    - id: last
      action: acme:ticket:create
      input:
        title: Tidy up
        points: 3`,
        '{ links: [{ title: Ticket, url: "${{ steps.last.output.ticketUrl }}" }], last: "${{ steps.last.output }}", all: "${{ steps.tickets.output.number }}" }',
      ),
    );
    expect(steps).toEqual([
      {
        id: 'tickets',
        action: 'acme:ticket:create',
        iteration: 0,
        input: { title: 'Set up build' },
      },
      {
        id: 'tickets',
        action: 'acme:ticket:create',
        iteration: 1,
        input: { title: 'Set up deploy' },
      },
      {
        id: 'last',
        action: 'acme:ticket:create',
        input: { title: 'Tidy up', points: 3 },
      },
    ]);
    expect(output).toEqual({
      links: [{ title: 'Ticket', url: expect.stringMatching(/^https:\/\//) }],
      last: {
        ticketUrl: output.links[0].url,
        number: 1,
        labels: ['dry-run-label'],
        state: 'open',
      },
      all: [1, 1],
    });
    expect(code).toBe(0);
  });

  it('gets input that its schema does not take', async () => {
    const { code, told } = await run(
      template(`    - id: ticket
      action: acme:ticket:create
      input:
        title: [a list]`),
    );
    expect(told).toMatch(
      /Case "moon" failed in step "ticket" \(acme:ticket:create\): Invalid input passed to action acme:ticket:create/,
    );
    expect(code).toBe(1);
  });
});

describe('a step that wants the network', () => {
  it('fails and is named with the host', async () => {
    const { code, told } = await run(
      template(`    - id: ask
      action: acme:tracker:ask
      input: { way: fetch }`),
    );
    expect(told).toMatch(
      /Case "moon" failed in step "ask"[\s\S]*a connection of step "ask" \(acme:tracker:ask\) to tracker\.example\.test:8080 was refused/,
    );
    expect(code).toBe(1);
  });

  it('is named where it goes on without an answer, whatever way it took', async () => {
    const targets = {
      fetch: 'tracker.example.test:8080',
      http: '127.0.0.1:8081',
      https: 'tracker.example.test:443',
      socket: '/var/run/tracker.sock',
      datagram: 'tracker.example.test',
    };
    const { code, told } = await run(
      template(
        Object.keys(targets)
          .map(
            way => `    - id: by-${way}
      action: acme:tracker:ask
      input: { way: ${way}, tolerant: true }`,
          )
          .join('\n'),
      ),
    );
    for (const [way, target] of Object.entries(targets)) {
      expect(told).toContain(
        `a connection of step "by-${way}" (acme:tracker:ask) to ${target} was refused`,
      );
    }
    expect(code).toBe(0);
  });
});

describe('an action that leaves an error behind', () => {
  it('makes the command fail', async () => {
    const { code, told } = await run(
      template(`    - id: ask
      action: acme:tracker:ask
      input: { way: stray }`),
    );
    expect(told).toContain('nothing handles: left behind');
    expect(code).toBe(1);
  });
});
