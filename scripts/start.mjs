// `yarn start`: the ordinary Backstage development start, on top of the sandbox.
import { join } from 'node:path';
import { parseFlags } from './flags.mjs';
import { cacheDirectory } from './paths.mjs';
import { sandboxEnvironment, startSandbox } from './portal.mjs';
import { portFlags, readPorts } from './ports.mjs';
import { runYarn, stopGroup } from './processes.mjs';
import { step } from './progress.mjs';

export async function run(args) {
  const ports = await readPorts(parseFlags(args, portFlags), 'yarn start');
  const sandbox = await step('Sandbox', () =>
    startSandbox({
      ports,
      dataDirectory: join(cacheDirectory, 'demo/sandbox'),
      logFile: join(cacheDirectory, 'logs/sandbox.log'),
    }),
  );
  // Ctrl-C reaches the development start by itself; this process waits for it.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => {});
  try {
    await runYarn(['backstage-cli', 'repo', 'start'], {
      env: { ...process.env, ...sandboxEnvironment(ports) },
    });
  } finally {
    await stopGroup(sandbox);
  }
}
