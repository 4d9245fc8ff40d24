// Which server listens on which port, and the flags that move them.
import { createServer } from 'node:net';

const servers = [
  { name: 'portal', flag: 'port', purpose: 'the portal', port: 7007 },
  {
    name: 'gitlab',
    flag: 'gitlab-port',
    purpose: "the sandbox's GitLab",
    port: 8929,
  },
  {
    name: 'vault',
    flag: 'vault-port',
    purpose: "the sandbox's Vault",
    port: 8930,
  },
  {
    name: 'argocd',
    flag: 'argocd-port',
    purpose: "the sandbox's Argo CD",
    port: 8931,
  },
  {
    name: 'prometheus',
    flag: 'prometheus-port',
    purpose: "the sandbox's Prometheus",
    port: 8932,
  },
  {
    name: 'kubernetes',
    flag: 'kubernetes-port',
    purpose: "the sandbox's Kubernetes API",
    port: 8933,
  },
];

/** For `parseFlags`: one flag per port. */
export const portFlags = Object.fromEntries(
  servers.map(({ flag }) => [flag, { type: 'string' }]),
);

/** Lines of the usage text. */
export const portUsage = servers
  .map(
    ({ flag, purpose, port }) =>
      `  ${`--${flag} <number>`.padEnd(28)}port of ${purpose} (${port})`,
  )
  .join('\n');

/**
 * Ports by name, from the flags or the defaults. Fails where one is taken, with
 * the flag that chooses another; `command` is what the flag is added to.
 */
export async function readPorts(flags, command) {
  const ports = {};
  for (const { name, flag, purpose, port } of servers) {
    ports[name] = flags[flag] === undefined ? port : parsePort(flags, flag);
    await requireFree(ports[name], purpose, `${command} --${flag}`);
  }
  return ports;
}

function parsePort(flags, flag) {
  const port = Number(flags[flag]);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Error(
      `--${flag} ${flags[flag]}: a port is a whole number from 1 to 65535.`,
    );
  }
  return port;
}

async function requireFree(port, purpose, otherPort) {
  let server;
  try {
    server = await listen(port);
  } catch (error) {
    if (error.code === 'EADDRINUSE') {
      throw new Error(
        `Port ${port} for ${purpose} is taken by another program. ` +
          `Stop that program, or choose another port: ${otherPort} ${
            port + 100
          }`,
      );
    }
    throw new Error(`Port ${port} for ${purpose}: ${error.message}`);
  }
  await close(server);
}

/** Ports of the loopback interface that nobody uses now, by name. */
export async function findFreePorts() {
  const listening = await Promise.all(servers.map(() => listen(0)));
  const ports = Object.fromEntries(
    servers.map(({ name }, index) => [name, listening[index].address().port]),
  );
  // Closed only when all are known, so that no two are the same.
  await Promise.all(listening.map(close));
  return ports;
}

function listen(port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

function close(server) {
  return new Promise(resolve => server.close(resolve));
}
