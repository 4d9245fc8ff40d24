import { rmSync } from 'node:fs';
import { mkdtemp, realpath, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Linux keeps what is written here in memory. */
const MEMORY = '/dev/shm';

/** Bytes that must be free in memory; a container often has 64 MB in all. */
const ENOUGH = 1024 ** 3;

/** A folder for the runs. */
export interface WorkingFolder {
  /** Absolute, without symbolic links. */
  path: string;
  remove(): void;
}

/**
 * Makes an empty folder for the runs, in memory where there is enough of it. An error that ends the
 * process removes it too.
 */
export async function createWorkingFolder(): Promise<WorkingFolder> {
  const path = await realpath(
    await mkdtemp(join(await parentFolder(), 'gitops-platform-dry-run-')),
  );
  const remove = () => {
    rmSync(path, { recursive: true, force: true });
    process.removeListener('exit', remove);
  };
  process.once('exit', remove);
  return { path, remove };
}

/** A folder that somebody has chosen for temporary files stays the one. */
async function parentFolder(): Promise<string> {
  const isChosen = ['TMPDIR', 'TMP', 'TEMP'].some(name => process.env[name]);
  return !isChosen && (await hasRoom(MEMORY)) ? MEMORY : tmpdir();
}

async function hasRoom(folder: string): Promise<boolean> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize >= ENOUGH;
  } catch {
    // Other systems have no such folder.
    return false;
  }
}
