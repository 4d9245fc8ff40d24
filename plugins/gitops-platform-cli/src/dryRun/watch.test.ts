import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { CONFIGURATION_FILE as CONFIGURATION } from './configuration';
import {
  HELLO,
  TEMPLATE,
  templateRepository,
} from './__testUtils__/templateRepository';

// The engine starts anew for every test, which takes its time on a busy machine.
jest.setTimeout(60_000);

const PROGRAM = join(__dirname, '../../bin/gitops-platform');

/** A module whose one action takes anything. */
const GREET = `
const { createBackendModule } = require('${require.resolve(
  '@backstage/backend-plugin-api',
)}');
const { scaffolderActionsExtensionPoint } = require('${require.resolve(
  '@backstage/plugin-scaffolder-node',
)}');
exports.default = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'greet',
  register({ registerInit }) {
    registerInit({
      deps: { actions: scaffolderActionsExtensionPoint },
      async init({ actions }) {
        actions.addActions({ id: 'acme:greet', handler: async () => {} });
      },
    });
  },
});
`;

describe('gitops-platform dry-run --watch', () => {
  let repository: Awaited<ReturnType<typeof templateRepository>>;
  let child: ChildProcess | undefined;

  afterEach(async () => {
    if (child?.exitCode === null) {
      const ended = once(child, 'exit');
      child.kill('SIGINT');
      await ended;
    }
    await repository.remove();
  });

  async function start(files: Record<string, string>) {
    repository = await templateRepository({ ...HELLO, ...files });
    child = spawn(
      process.execPath,
      [PROGRAM, 'dry-run', '--watch', '--verbose', '--generated', '0'],
      { cwd: repository.directory, env: { PATH: process.env.PATH } },
    );
    return outputOf(child);
  }

  it('runs what a change touches until it is interrupted', async () => {
    const told = await start({
      'examples/dry-run/hello/moon.yaml': 'values: { name: moon }\n',
      'examples/dry-run/hello/sun.yaml': 'values: { name: sun }\n',
    });
    await told.until(/2 cases: 2 passed/);
    await repository.write(
      'examples/dry-run/hello/moon.yaml',
      'values: { name: 3 }\n',
    );
    await told.until(/1 case: 0 passed, 1 failed/);
    expect(told.latest()).toContain('values.name is not of a type(s) string');
    await repository.write('templates/hello/template.yaml', 'a: [b');
    await told.until(/not YAML|There is no template/);
    const ended = new Promise(resolve => child?.once('exit', resolve));
    child?.kill('SIGINT');
    await expect(ended).resolves.toBe(0);
  });

  it('takes up a configuration that appears, breaks, is mended and looks elsewhere', async () => {
    const told = await start({
      'examples/dry-run/hello/moon.yaml': 'values: { name: moon }\n',
      'cases/hello/mars.yaml': 'values: { name: mars }\n',
      'cases/hello/venus.yaml': 'values: { name: venus }\n',
      'greet.cjs': GREET,
    });
    await told.until(/1 case: 1 passed/);

    await repository.write(CONFIGURATION, 'cases: nowhere\n');
    await told.until(/There is no folder nowhere for the cases/);

    await repository.write(
      CONFIGURATION,
      'cases: cases\nmodules: [./greet.cjs]\n',
    );
    await told.until(/2 cases: 2 passed/);

    // The new folder is watched, and the new module is in the engine.
    await repository.write(
      'cases/hello/mars.yaml',
      'values: { name: pluto }\n',
    );
    await told.until(/1 case: 1 passed/);
    await repository.write(
      'templates/hello/template.yaml',
      TEMPLATE.replace('action: fetch:template', 'action: acme:greet'),
    );
    await told.until(/2 cases: 2 passed/);
    expect(told.latest()).not.toContain('There is no action');
  });
});

/** What the process prints, in pieces that end where something was waited for. */
function outputOf(child: ChildProcess) {
  let text = '';
  let piece = '';
  let changed = () => {};
  const change = () =>
    new Promise<void>(resolve => {
      changed = resolve;
    });
  const listen = (data: Buffer) => {
    text += data.toString();
    changed();
  };
  child.stdout?.on('data', listen);
  child.stderr?.on('data', listen);
  return {
    async until(pattern: RegExp): Promise<void> {
      const deadline = setTimeout(() => {
        throw new Error(`Nothing says ${pattern} in: ${text}`);
      }, 25_000);
      while (!pattern.test(text)) {
        await change();
      }
      clearTimeout(deadline);
      piece = text;
      text = '';
    },
    latest: () => piece,
  };
}
