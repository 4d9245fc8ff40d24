// The pictures of how pages look, packages/app/e2e-tests/pictures, and which
// browser took them: another version draws a little differently.
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { rootDirectory } from './paths.mjs';

const recordFile = join(
  rootDirectory,
  'packages/app/e2e-tests/pictures/browser.json',
);

/** Whether this browser can draw what the pictures show; says so if not. */
export async function canCompare(browser) {
  const taken = JSON.parse(readFileSync(recordFile, 'utf8'));
  const here = await identify(browser);
  const same =
    taken.version === here.version && taken.platform === here.platform;
  if (!same) {
    process.stdout.write(
      '  – How pages look is not compared: the pictures were taken with ' +
        `Chromium ${taken.version} on ${taken.platform}, this is ` +
        `${here.version} on ${here.platform}. To take them again: ` +
        'npm run test:browser -- --only pageStates --update\n',
    );
  }
  return same;
}

/** Remembers with which browser the pictures were taken. */
export async function rememberBrowser(browser) {
  const here = await identify(browser);
  writeFileSync(recordFile, `${JSON.stringify(here, undefined, 2)}\n`);
}

/** The major version, and the system, which draws letters. */
async function identify(browser) {
  const { stdout } = await promisify(execFile)(browser, ['--version'], {
    timeout: 30_000,
  });
  const [, version] = /(\d+)\.\d+\.\d+/.exec(stdout) ?? [];
  if (!version) {
    throw new Error(
      `\`${browser} --version\` says '${stdout.trim()}', which has no version.`,
    );
  }
  return { version: Number(version), platform: process.platform };
}
