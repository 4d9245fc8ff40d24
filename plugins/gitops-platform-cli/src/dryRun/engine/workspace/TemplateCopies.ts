import {
  copyFile,
  lstat,
  mkdir,
  readlink,
  rm,
  symlink,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { TemplateFolder } from '../../TemplateFolder';

/** Files that are copied at the same time. */
const BATCH = 32;

/**
 * Copies of template folders that all runs read: what a run does to its folder
 * never reaches the user's, and an edit meanwhile does not reach a run.
 */
export class TemplateCopies {
  private readonly copies = new Map<string, Promise<string>>();
  private made = 0;

  constructor(private readonly directory: string) {}

  /** @returns the folder of the copy */
  of(template: TemplateFolder): Promise<string> {
    const key = template.directory;
    let copy = this.copies.get(key);
    if (!copy) {
      this.made += 1;
      copy = copyFolder(template, join(this.directory, String(this.made)));
      this.copies.set(key, copy);
    }
    return copy;
  }

  async clear(): Promise<void> {
    const folders = await Promise.allSettled(this.copies.values());
    this.copies.clear();
    for (const folder of folders) {
      if (folder.status === 'fulfilled') {
        await rm(folder.value, { recursive: true, force: true });
      }
    }
  }
}

/** With executable bits and symbolic links, which a request to the engine cannot carry. */
async function copyFolder(
  { directory, files }: TemplateFolder,
  target: string,
): Promise<string> {
  await mkdir(target, { recursive: true });
  const folders = new Set(files.map(file => dirname(join(target, file))));
  for (const folder of folders) {
    await mkdir(folder, { recursive: true });
  }
  for (let start = 0; start < files.length; start += BATCH) {
    await Promise.all(
      files
        .slice(start, start + BATCH)
        .map(file => copyEntry(join(directory, file), join(target, file))),
    );
  }
  return target;
}

async function copyEntry(source: string, target: string): Promise<void> {
  if ((await lstat(source)).isSymbolicLink()) {
    await symlink(await readlink(source), target);
  } else {
    await copyFile(source, target);
  }
}
