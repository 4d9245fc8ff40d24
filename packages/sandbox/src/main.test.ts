import { ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const REPOSITORY = resolve(__dirname, '../../..');

jest.setTimeout(60_000);

describe('the command line', () => {
  let folder: string;
  let child: ChildProcess | undefined;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sandbox-main-'));
  });
  afterEach(async () => {
    child?.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  });

  function start(...args: string[]) {
    const running = spawn(
      process.execPath,
      [
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
        join(__dirname, 'main.ts'),
        '--data',
        join(folder, 'data'),
        ...args,
      ],
      { cwd: REPOSITORY, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    child = running;
    let output = '';
    const collect = (chunk: Buffer) => {
      output += chunk.toString();
    };
    running.stdout.on('data', collect);
    running.stderr.on('data', collect);
    return {
      output: () => output,
      ended: new Promise<number | null>(done => running.once('close', done)),
      kill: (signal: NodeJS.Signals) => running.kill(signal),
      said: async (text: string) => {
        while (!output.includes(text) && running.exitCode === null) {
          await new Promise(done => setTimeout(done, 50));
        }
        return output;
      },
    };
  }

  const freePorts = [
    ...['--gitlab-port', '0'],
    ...['--vault-port', '0'],
    ...['--argocd-port', '0'],
    ...['--prometheus-port', '0'],
    ...['--kubernetes-port', '0'],
  ];

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'says when it is ready, and stops cleanly on %s',
    async signal => {
      const sandbox = start(...freePorts);
      const output = await sandbox.said('Sandbox ready');
      const address = /GitLab +(\S+)/.exec(output)?.[1];
      expect((await fetch(`${address}/-/readiness`)).status).toBe(200);
      sandbox.kill(signal);
      expect(await sandbox.ended).toBe(0);
      await expect(fetch(`${address}/-/readiness`)).rejects.toThrow();
    },
  );

  it('says which port is taken and never that it is ready', async () => {
    const server = createServer();
    const port = await new Promise<number>(done =>
      server.listen(0, '127.0.0.1', () =>
        done((server.address() as { port: number }).port),
      ),
    );
    const sandbox = start('--gitlab-port', String(port));
    expect(await sandbox.ended).toBe(1);
    expect(sandbox.output()).toContain(`Port ${port} is taken`);
    expect(sandbox.output()).toContain('--gitlab-port');
    expect(sandbox.output()).not.toContain('ready');
    await new Promise(done => server.close(done));
  });

  it.each([
    [['--gitlab-port', 'x'], '--gitlab-port takes a port from 0 to 65535'],
    [['--gitlab-port', '70000'], '--gitlab-port takes a port from 0 to 65535'],
    [['--unknown'], "Unknown option '--unknown'"],
    [['--seed', 'none.yaml', ...freePorts], 'none.yaml does not exist'],
  ])('refuses %j', async (args, message) => {
    const sandbox = start(...args);
    expect(await sandbox.ended).toBe(1);
    expect(sandbox.output()).toContain(message);
  });

  it('explains itself', async () => {
    const sandbox = start('--help');
    expect(await sandbox.ended).toBe(0);
    expect(sandbox.output()).toContain('--gitlab-port <port>');
  });
});
