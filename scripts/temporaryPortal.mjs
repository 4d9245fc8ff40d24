// A fresh sandbox and portal on free ports for one run of tests; gone after it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheDirectory } from './paths.mjs';
import { startPortal, startSandbox } from './portal.mjs';
import { findFreePorts } from './ports.mjs';
import { onStop, stopAllGroups } from './processes.mjs';
import { step } from './progress.mjs';

/** Calls the action with the addresses and folders of a new portal. */
export async function withTemporaryPortal(name, action) {
  const directory = mkdtempSync(join(tmpdir(), 'gitops-portal-'));
  const logs = join(cacheDirectory, 'logs');
  const ports = await findFreePorts();
  const sandboxDirectory = join(directory, 'sandbox');
  const stop = async () => {
    await stopAllGroups();
    rmSync(directory, { recursive: true, force: true });
  };
  onStop(async () => {
    await stop();
    process.exit(1);
  });
  try {
    await step('Sandbox', () =>
      startSandbox({
        ports,
        dataDirectory: sandboxDirectory,
        logFile: join(logs, `${name}-sandbox.log`),
      }),
    );
    await step('Portal', () =>
      startPortal({
        ports,
        dataDirectory: join(directory, 'portal'),
        logFile: join(logs, `${name}-portal.log`),
      }),
    );
    await action({
      portalUrl: `http://localhost:${ports.portal}`,
      gitlabUrl: `http://localhost:${ports.gitlab}`,
      vaultUrl: `http://localhost:${ports.vault}`,
      argocdUrl: `http://localhost:${ports.argocd}`,
      prometheusUrl: `http://localhost:${ports.prometheus}`,
      sandboxDirectory,
    });
  } finally {
    await stop();
  }
}
