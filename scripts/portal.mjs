// Builds the portal's pages and starts the sandbox and the portal, for the demo
// and for the tests.
import { request } from 'node:http';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fingerprintOf, isCurrent, remember } from './fingerprint.mjs';
import { cacheDirectory, rootDirectory } from './paths.mjs';
import { lastLines, openLog, runYarn, startProcess } from './processes.mjs';

const transform = [
  '--require',
  join(rootDirectory, 'node_modules/@backstage/cli/config/nodeTransform.cjs'),
];

const portalApp = { app: 'app', name: 'pages' };
const classicApp = { app: 'classic-app', name: 'classic-pages' };
const apps = [portalApp, classicApp];

/** Builds the pages of the portal. */
export const buildPages = () => buildPagesOf(portalApp);

/** Builds the pages of the classic app, which only the browser tests have. */
export const buildClassicPages = () => buildPagesOf(classicApp);

/** Says that all pages were built just now, by something else. */
export async function rememberBuiltPages() {
  for (const { app, name } of apps) {
    remember(name, await fingerprintOf(sourcesOf(app)));
  }
}

/** Builds an app's pages where their sources changed since the last build. */
async function buildPagesOf({ app, name }) {
  const fingerprint = await fingerprintOf(sourcesOf(app));
  const built = existsSync(
    join(rootDirectory, `packages/${app}/dist/index.html`),
  );
  if (built && isCurrent(name, fingerprint)) {
    return { note: 'unchanged' };
  }
  await runYarn(['workspace', app, 'build'], {
    logFile: join(cacheDirectory, `logs/build-${name}.log`),
  });
  remember(name, fingerprint);
  return undefined;
}

function sourcesOf(app) {
  return [
    'yarn.lock',
    'app-config.yaml',
    `packages/${app}/package.json`,
    `packages/${app}/public`,
    `packages/${app}/src`,
    'plugins/*/package.json',
    'plugins/*/config.d.ts',
    'plugins/*/src/*',
  ];
}

/** Starts GitLab, Vault, Argo CD, Prometheus and Kubernetes stand-ins with the sample platform. */
export async function startSandbox({ ports, dataDirectory, logFile, reset }) {
  const child = startLogged(
    process.execPath,
    [
      ...transform,
      'packages/sandbox/src/main.ts',
      '--data',
      dataDirectory,
      '--seed',
      'examples/platforms/registry/projects.yaml',
      '--gitlab-port',
      String(ports.gitlab),
      '--vault-port',
      String(ports.vault),
      '--argocd-port',
      String(ports.argocd),
      '--prometheus-port',
      String(ports.prometheus),
      '--kubernetes-port',
      String(ports.kubernetes),
      ...(reset ? ['--reset'] : []),
    ],
    { logFile },
  );
  // Each of its servers answers something, be it 401 or a sealed Vault.
  const { gitlab, vault, argocd, prometheus, kubernetes } = ports;
  for (const port of [gitlab, vault, argocd, prometheus, kubernetes]) {
    await waitFor(child, `http://localhost:${port}/`, {
      name: 'The sandbox',
      logFile,
      accept: () => true,
    });
  }
  return child;
}

/** Environment variables that app-config.yaml reads to find the sandbox. */
export function sandboxEnvironment(ports) {
  return {
    SANDBOX_GITLAB_URL: `http://localhost:${ports.gitlab}`,
    SANDBOX_GITLAB_HOST: `localhost:${ports.gitlab}`,
    SANDBOX_VAULT_URL: `http://localhost:${ports.vault}`,
    SANDBOX_ARGOCD_URL: `http://localhost:${ports.argocd}`,
    SANDBOX_PROMETHEUS_URL: `http://localhost:${ports.prometheus}`,
    SANDBOX_KUBERNETES_URL: `http://localhost:${ports.kubernetes}`,
  };
}

/** Starts the backend with the built pages, both on one port. */
export async function startPortal({ ports, dataDirectory, logFile, reset }) {
  if (reset) {
    rmSync(dataDirectory, { recursive: true, force: true });
  }
  mkdirSync(dataDirectory, { recursive: true });
  const url = `http://localhost:${ports.portal}`;
  const child = startLogged(
    process.execPath,
    [
      ...transform,
      'src/index.ts',
      '--config',
      '../../app-config.yaml',
      '--config',
      '../../app-config.demo.yaml',
    ],
    {
      logFile,
      cwd: join(rootDirectory, 'packages/backend'),
      env: {
        ...process.env,
        ...sandboxEnvironment(ports),
        NODE_ENV: 'production',
        PORTAL_URL: url,
        PORTAL_PORT: String(ports.portal),
        PORTAL_DATA: dataDirectory,
      },
    },
  );
  await waitFor(child, `${url}/.backstage/health/v1/readiness`, {
    name: 'The portal',
    logFile,
    accept: status => status === 200,
  });
  return child;
}

function startLogged(command, args, { logFile, ...options }) {
  const log = openLog(logFile);
  const child = startProcess(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
  });
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  return child;
}

async function waitFor(child, url, { name, logFile, accept }) {
  const deadline = Date.now() + 120_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error(
        `${name} stopped while it was starting. The end of ${logFile}:\n${lastLines(
          logFile,
        )}`,
      );
    }
    const status = await statusOf(url);
    if (status !== undefined && accept(status)) {
      return;
    }
    await sleep(200);
  }
  throw new Error(
    `${name} was not ready after 120 s. The end of ${logFile}:\n${lastLines(
      logFile,
    )}`,
  );
}

/** HTTP status of an address, or undefined where nobody answers. */
function statusOf(url) {
  return new Promise(resolve => {
    const req = request(url, { timeout: 5000 }, response => {
      response.resume();
      resolve(response.statusCode);
    });
    req.once('timeout', () => req.destroy());
    req.once('error', () => resolve(undefined));
    req.end();
  });
}
