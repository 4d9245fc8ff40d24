// Installs the dependencies exactly as yarn.lock says, when they changed.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cacheDirectory, rootDirectory } from './paths.mjs';
import { runYarn } from './processes.mjs';
import { step } from './progress.mjs';
import { fingerprintOf, isCurrent, remember } from './fingerprint.mjs';

export async function ensureDependencies() {
  const fingerprint = await fingerprintOf([
    'yarn.lock',
    '.yarnrc.yml',
    'package.json',
    'packages/*/package.json',
    'plugins/*/package.json',
  ]);
  const installed = existsSync(
    join(rootDirectory, 'node_modules/.yarn-state.yml'),
  );
  if (installed && isCurrent('dependencies', fingerprint)) {
    return;
  }
  await step('Dependencies', () =>
    runYarn(['install', '--immutable'], {
      logFile: join(cacheDirectory, 'logs/install.log'),
    }),
  );
  remember('dependencies', fingerprint);
}
