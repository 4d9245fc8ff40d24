// `yarn start`: the ordinary Backstage development start, on top of the sandbox.
import { join } from 'node:path';
import { portFlag } from './flags.mjs';
import { cacheDirectory } from './paths.mjs';
import {
  requireFreePort,
  sandboxEnvironment,
  startSandbox,
} from './portal.mjs';
import { runYarn, stopGroup } from './processes.mjs';
import { step } from './progress.mjs';

export async function run(args) {
  const port = portFlag(
    { port: process.env.SANDBOX_GITLAB_PORT },
    'port',
    8929,
  );
  const ports = { gitlab: port };
  await requireFreePort(
    port,
    "the sandbox's GitLab",
    'SANDBOX_GITLAB_PORT=<port> yarn start, for example with port',
  );
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
    await runYarn(['backstage-cli', 'repo', 'start', ...args], {
      env: { ...process.env, ...sandboxEnvironment(ports) },
    });
  } finally {
    await stopGroup(sandbox);
  }
}
