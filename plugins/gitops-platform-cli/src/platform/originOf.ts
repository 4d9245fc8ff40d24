import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parseRepositoryAddress } from '@gitops-platform/backstage-plugin-gitops-platform-common';

const TIMEOUT = 5_000;

/**
 * Web address of the repository that a checkout was cloned from, as its git
 * configuration says; nothing is sent to it.
 *
 * @param directory - root of the checkout
 * @returns `undefined` where there is no git, no remote `origin`, or it is a folder
 */
export async function originOf(directory: string): Promise<string | undefined> {
  if (!existsSync(join(directory, '.git'))) {
    return undefined;
  }
  // Inside a hook these name the repository of the hook.
  const { GIT_DIR, GIT_WORK_TREE, ...env } = process.env;
  let remote: string;
  try {
    const { stdout } = await promisify(execFile)(
      'git',
      ['-C', directory, 'config', '--get', 'remote.origin.url'],
      { timeout: TIMEOUT, env },
    );
    remote = stdout.trim();
  } catch {
    // Without the address, the conventions that derive from it are not applied.
    return undefined;
  }
  return webAddressOf(remote);
}

/** Without credentials; the port of SSH is not that of the web server. */
function webAddressOf(remote: string): string | undefined {
  const address = parseRepositoryAddress(remote);
  if (!address?.host) {
    return undefined;
  }
  const protocol = remote.startsWith('http:') ? 'http' : 'https';
  const host = address.ssh ? address.host.replace(/:\d+$/, '') : address.host;
  return `${protocol}://${host}/${address.project}`;
}
