// Tells whether something has to be built again: a hash over the contents of
// its source files, kept in the cache folder after a successful build.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheDirectory, rootDirectory } from './paths.mjs';

/** Hash of all files that match the git path patterns, tracked or new. */
export async function fingerprintOf(patterns) {
  const listed = execFileSync(
    'git',
    [
      'ls-files',
      '-z',
      '--cached',
      '--others',
      '--exclude-standard',
      '--',
      ...patterns,
    ],
    { cwd: rootDirectory, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  const hash = createHash('sha256');
  for (const file of [...new Set(listed.split('\0'))].filter(Boolean).sort()) {
    const path = join(rootDirectory, file);
    // A file that is deleted but not committed is still listed.
    if (existsSync(path)) {
      hash.update(`${file}\0`).update(readFileSync(path)).update('\0');
    }
  }
  return hash.digest('hex');
}

export function isCurrent(name, fingerprint) {
  const file = recordOf(name);
  return existsSync(file) && readFileSync(file, 'utf8') === fingerprint;
}

export function remember(name, fingerprint) {
  const file = recordOf(name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, fingerprint);
}

function recordOf(name) {
  return join(cacheDirectory, 'fingerprints', name);
}
