import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError, isError } from '@backstage/errors';

/** A file to seed. */
export interface SeedFile {
  /** Path from the root of the repository. */
  path: string;
  content: Buffer;
  executable: boolean;
}

/** Names that are never content of a repository. */
const LEFT_OUT = new Set(['.git', 'node_modules', '.DS_Store']);

/** The git host that examples are written for; the sandbox takes its place. */
const EXAMPLE_HOST = 'https://gitlab.example.test';

/**
 * Reads the files of a folder, sorted by path, the example host replaced by the sandbox's address.
 *
 * @throws InputError where the folder does not exist or holds a symbolic link.
 */
export async function readSeedFolder(
  folder: string,
  baseUrl: string,
): Promise<SeedFile[]> {
  const files = await readBelow(folder, '');
  return files
    .sort((one, other) => (one.path < other.path ? -1 : 1))
    .map(file => ({ ...file, content: withHost(file.content, baseUrl) }));
}

/** Replaces the example host in a text; content with NUL bytes is binary and stays as it is. */
export function withHost(content: Buffer, baseUrl: string): Buffer {
  return content.includes(0) || !content.includes(EXAMPLE_HOST)
    ? content
    : Buffer.from(
        content.toString('utf8').replaceAll(EXAMPLE_HOST, baseUrl),
        'utf8',
      );
}

async function readBelow(root: string, under: string): Promise<SeedFile[]> {
  const files: SeedFile[] = [];
  for (const name of await listFolder(join(root, under))) {
    if (!LEFT_OUT.has(name)) {
      const path = under ? `${under}/${name}` : name;
      const file = join(root, path);
      const status = await lstat(file);
      if (status.isDirectory()) {
        files.push(...(await readBelow(root, path)));
      } else if (status.isFile()) {
        files.push({
          path,
          content: await readFile(file),
          executable: Boolean(status.mode % 128 >= 64),
        });
      } else {
        throw new InputError(
          `${file} is neither a file nor a folder; a seed holds only those`,
        );
      }
    }
  }
  return files;
}

async function listFolder(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isError(error) && error.code === 'ENOENT') {
      throw new InputError(`The seed folder ${folder} does not exist`);
    }
    throw error;
  }
}
