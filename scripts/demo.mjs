// `npm run demo`: the portal on one port, on top of a local sandbox.
import { join } from 'node:path';
import { parseFlags, portFlag } from './flags.mjs';
import { cacheDirectory } from './paths.mjs';
import {
  buildPages,
  requireFreePort,
  startPortal,
  startSandbox,
} from './portal.mjs';
import { stopAllGroups } from './processes.mjs';
import { step } from './progress.mjs';

const flagTypes = {
  port: { type: 'string' },
  'gitlab-port': { type: 'string' },
  reset: { type: 'boolean' },
  help: { type: 'boolean' },
};

const usage = `npm run demo [-- flags]
  --port <number>         port of the portal (7007)
  --gitlab-port <number>  port of the sandbox's GitLab (8929)
  --reset                 forget everything and start from a clean sandbox`;

export async function run(args) {
  const flags = parseFlags(args, flagTypes);
  if (flags.help) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  const ports = {
    portal: portFlag(flags, 'port', 7007),
    gitlab: portFlag(flags, 'gitlab-port', 8929),
  };
  await requireFreePort(ports.portal, 'the portal', 'npm run demo -- --port');
  await requireFreePort(
    ports.gitlab,
    "the sandbox's GitLab",
    'npm run demo -- --gitlab-port',
  );
  stopOnSignal();
  try {
    const servers = await start(ports, flags.reset);
    process.stdout.write(welcome(ports));
    const name = await firstToEnd(servers);
    throw new Error(`${name} stopped. Its log is in .cache/logs.`);
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

function stopOnSignal() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, async () => {
      process.stdout.write('\n  Stopping …\n');
      await stopAllGroups();
      process.exit(0);
    });
  }
}

/** Name of the server that ends first. */
function firstToEnd(servers) {
  return Promise.race(
    Object.entries(servers).map(
      ([name, child]) =>
        new Promise(resolve => child.once('exit', () => resolve(name))),
    ),
  );
}
