import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { ProducedFile } from '../../CaseResult';

/** What any of the three kinds of people may execute. */
const EXECUTABLE = 0o111;

/**
 * Every file below a folder, by path with forward slashes, sorted. What git
 * keeps for itself is not part of the result.
 */
export function readWorkspace(directory: string): Map<string, ProducedFile> {
  const files = new Map<string, ProducedFile>();
  collect(directory, '', files);
  return files;
}

function collect(
  directory: string,
  below: string,
  files: Map<string, ProducedFile>,
): void {
  const entries = readdirSync(join(directory, below), {
    withFileTypes: true,
  });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = below ? `${below}/${entry.name}` : entry.name;
    if (entry.isDirectory()) {
      if (entry.name !== '.git') {
        collect(directory, path, files);
      }
    } else {
      files.set(path, readProduced(join(directory, path)));
    }
  }
}

function readProduced(file: string): ProducedFile {
  const stats = lstatSync(file);
  if (stats.isSymbolicLink()) {
    const link = readlinkSync(file);
    return { content: Buffer.from(link), executable: false, link };
  }
  return {
    content: readFileSync(file),
    executable: (stats.mode & EXECUTABLE) !== 0,
  };
}
