import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { HELLO, templateRepository } from './__testUtils__/templateRepository';

const PROGRAM = join(__dirname, '../../bin/gitops-platform');

describe('gitops-platform dry-run --watch', () => {
  it('runs what a change touches until it is interrupted', async () => {
    const repository = await templateRepository({
      ...HELLO,
      'examples/dry-run/hello/moon.yaml': 'values: { name: moon }\n',
      'examples/dry-run/hello/sun.yaml': 'values: { name: sun }\n',
    });
    const child = spawn(
      process.execPath,
      [PROGRAM, 'dry-run', '--watch', '--verbose', '--generated', '0'],
      { cwd: repository.directory, env: { PATH: process.env.PATH } },
    );
    try {
      const told = outputOf(child);
      await told.until(/2 cases: 2 passed/);
      await repository.write(
        'examples/dry-run/hello/moon.yaml',
        'values: { name: 3 }\n',
      );
      await told.until(/1 case: 0 passed, 1 failed/);
      expect(told.latest()).toContain('values.name is not of a type(s) string');
      await repository.write('templates/hello/template.yaml', 'a: [b');
      await told.until(/not YAML|There is no template/);
      const ended = new Promise(resolve => child.once('exit', resolve));
      child.kill('SIGINT');
      await expect(ended).resolves.toBe(0);
    } finally {
      child.kill('SIGKILL');
      await repository.remove();
    }
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
      while (!pattern.test(text)) {
        await change();
      }
      piece = text;
      text = '';
    },
    latest: () => piece,
  };
}
