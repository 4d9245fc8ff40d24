// `npm run demo`: the portal on one port, on top of a local sandbox.
import { join } from 'node:path';
import { parseFlags } from './flags.mjs';
import { cacheDirectory } from './paths.mjs';
import { buildPages, startPortal, startSandbox } from './portal.mjs';
import { portFlags, portUsage, readPorts } from './ports.mjs';
import { onStop, stopAllGroups } from './processes.mjs';
import { step } from './progress.mjs';

const flagTypes = {
  ...portFlags,
  reset: { type: 'boolean' },
  help: { type: 'boolean' },
};

const usage = `npm run demo [-- flags]
${portUsage}
  --reset                     forget everything and start from a clean sandbox`;

export async function run(args) {
  const flags = parseFlags(args, flagTypes);
  if (flags.help) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  const ports = await readPorts(flags, 'npm run demo --');
  let stopping = false;
  onStop(async () => {
    stopping = true;
    process.stdout.write('\n  Stopping …\n');
    await stopAllGroups();
    process.exit(0);
  });
  try {
    const started = await start(ports, flags.reset);
    process.stdout.write(welcome(ports));
    const name = await firstToEnd(started);
    if (!stopping) {
      throw new Error(`${name} stopped. Its log is in .cache/logs.`);
    }
  } finally {
    await stopAllGroups();
  }
}

async function start(ports, reset) {
  const logs = join(cacheDirectory, 'logs');
  const state = join(cacheDirectory, 'demo');
  await step('Pages of the portal', buildPages);
  const sandbox = await step('Sandbox', () =>
    startSandbox({
      ports,
      reset,
      dataDirectory: join(state, 'sandbox'),
      logFile: join(logs, 'sandbox.log'),
    }),
  );
  const portal = await step('Portal', () =>
    startPortal({
      ports,
      reset,
      dataDirectory: join(state, 'portal'),
      logFile: join(logs, 'portal.log'),
    }),
  );
  return { 'The sandbox': sandbox, 'The portal': portal };
}

function welcome({ portal, gitlab }) {
  const url = `http://localhost:${portal}`;
  return `
  The portal is ready: ${url}   (enter as guest)

  Three things to try
    1. Create a service         ${url}/create
    2. Look at a service        ${url}/catalog/default/component/user-service
    3. See and merge the merge  http://localhost:${gitlab}/acme/infra/shop/gitops-config/-/merge_requests
       request in the sandbox's GitLab

  Ctrl-C stops everything. Logs are in .cache/logs.
`;
}

/** Name of the server that ends first. */
function firstToEnd(started) {
  return Promise.race(
    Object.entries(started).map(
      ([name, child]) =>
        new Promise(resolve => child.once('exit', () => resolve(name))),
    ),
  );
}
