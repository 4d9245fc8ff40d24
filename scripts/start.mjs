// `yarn start`: the ordinary Backstage development start, on top of the sandbox.
import { join } from 'node:path';
import { parseFlags } from './flags.mjs';
import { cacheDirectory, yarnFile } from './paths.mjs';
import { sandboxEnvironment, startSandbox } from './portal.mjs';
import { portFlags, readPorts } from './ports.mjs';
import { onStop, startProcess, stopAllGroups } from './processes.mjs';
import { step } from './progress.mjs';

export async function run(args) {
  const ports = await readPorts(parseFlags(args, portFlags), 'yarn start');
  onStop(async () => {
    await stopAllGroups();
    process.exit(0);
  });
  await step('Sandbox', () =>
    startSandbox({
      ports,
      dataDirectory: join(cacheDirectory, 'demo/sandbox'),
      logFile: join(cacheDirectory, 'logs/sandbox.log'),
    }),
  );
  const development = startProcess(
    process.execPath,
    [
      yarnFile,
      'backstage-cli',
      'repo',
      'start',
      'packages/app',
      'packages/backend',
    ],
    {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...sandboxEnvironment(ports) },
    },
  );
  await new Promise(resolve => development.once('exit', resolve));
  await stopAllGroups();
}
