// `yarn start`: the ordinary Backstage development start, on top of the sandbox.
import { join } from 'node:path';
import { cacheDirectory } from './paths.mjs';
import {
  defaultPorts,
  requireFreePort,
  sandboxEnvironment,
  startSandbox,
} from './portal.mjs';
import { runYarn, stopGroup } from './processes.mjs';
import { step } from './progress.mjs';

export async function run(args) {
  const { portal, ...ports } = defaultPorts;
  for (const [name, port] of Object.entries(ports)) {
    await requireFreePort(
      port,
      `the sandbox's ${name}`,
      'the demo can move it, `yarn start` cannot: npm run demo -- ' +
        `--${name}-port`,
    );
  }
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
