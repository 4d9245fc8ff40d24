import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { basename, dirname, join } from 'node:path';

/**
 * Replaces the text of a file at once: who reads it meanwhile sees the old or
 * the new text, and after a crash it is one of both. Its mode is kept; where it
 * is a symbolic link, its target is replaced. A file that does not exist is
 * made.
 *
 * @internal
 */
export async function replaceFile(path: string, text: string): Promise<void> {
  const { target, mode } = await targetOf(path);
  const temporary = join(
    dirname(target),
    `.${basename(target)}.${randomUUID()}.tmp`,
  );
  try {
    const file = await open(temporary, 'wx', mode);
    try {
      await file.writeFile(text, 'utf8');
      // The mode of `open` is narrowed by the umask.
      await file.chmod(mode);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function targetOf(path: string) {
  try {
    const target = await realpath(path);
    // eslint-disable-next-line no-bitwise
    return { target, mode: (await stat(target)).mode & 0o7777 };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return { target: path, mode: 0o644 };
    }
    throw error;
  }
}
