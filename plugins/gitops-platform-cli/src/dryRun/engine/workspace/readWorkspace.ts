import { lstat, readdir, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProducedFile } from '../../CaseResult';

/** What any of the three kinds of people may execute. */
const EXECUTABLE = 0o111;

/**
 * Every file below a folder, by path with forward slashes, sorted. What git
 * keeps for itself is not part of the result.
 */
export async function readWorkspace(
  directory: string,
): Promise<Map<string, ProducedFile>> {
  const files = new Map<string, ProducedFile>();
  await collect(directory, '', files);
  return files;
}

async function collect(
  directory: string,
  below: string,
  files: Map<string, ProducedFile>,
): Promise<void> {
  const entries = await readdir(join(directory, below), {
    withFileTypes: true,
  });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = below ? `${below}/${entry.name}` : entry.name;
    if (entry.isDirectory()) {
      if (entry.name !== '.git') {
        await collect(directory, path, files);
      }
    } else {
      files.set(path, await readProduced(join(directory, path)));
    }
  }
}

async function readProduced(file: string): Promise<ProducedFile> {
  const stats = await lstat(file);
  if (stats.isSymbolicLink()) {
    const link = await readlink(file);
    return { content: Buffer.from(link), executable: false, link };
  }
  return {
    content: await readFile(file),
    executable: (stats.mode & EXECUTABLE) !== 0,
  };
}
