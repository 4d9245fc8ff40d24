import { existsSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { workDirectory } from '../places';
import { runCommand } from '../processes/runCommand';
import { cachedEnvironment } from '../tools/cachedEnvironment';
import { requireTools } from '../tools/requireTools';

/** Argo CD renders charts with Helm 3. */
const VERSION = 'v3.22.0';

/** Everything of Helm's, in a folder that changes with its version. */
export const helmDirectory = join(workDirectory, 'helm', VERSION);

const program = join(helmDirectory, 'helm');

/** Compiling takes one to three minutes on two cores. */
const BUILD_TIMEOUT = 20 * 60_000;

/** Builds the real command from its Go module, once. */
export async function ensureHelm(log: Writable): Promise<void> {
  if (existsSync(program)) {
    return;
  }
  requireTools([{ program: 'go', debianPackage: 'golang' }]);
  const building = join(helmDirectory, 'building');
  await mkdir(building, { recursive: true });
  await runCommand(
    ['go', 'install', '-ldflags=-s -w', `helm.sh/helm/v3/cmd/helm@${VERSION}`],
    {
      cwd: helmDirectory,
      env: { ...cachedEnvironment(), GOBIN: building },
      log,
      timeout: BUILD_TIMEOUT,
    },
  );
  // Last, so that an interrupted installation is begun again.
  await rename(join(building, 'helm'), program);
}

/**
 * Runs it without what the person at this machine has configured for it.
 *
 * @returns what it printed
 * @throws Error with the end of its output where it refuses
 */
export function runHelm(args: readonly string[]): Promise<string> {
  return runCommand([program, ...args], {
    cwd: helmDirectory,
    env: {
      PATH: process.env.PATH,
      HELM_CACHE_HOME: join(helmDirectory, 'cache'),
      HELM_CONFIG_HOME: join(helmDirectory, 'config'),
      HELM_DATA_HOME: join(helmDirectory, 'data'),
    },
  });
}
