import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import type { ProducedFile } from '../CaseResult';

/** Writes the files into a new folder, which is gone after the action. */
export async function withTemporaryTree<T>(
  files: Map<string, ProducedFile>,
  action: (directory: string) => Promise<T>,
): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), 'gitops-platform-check-'));
  try {
    for (const [path, { content, executable, link }] of files) {
      const target = resolveSafeChildPath(directory, path);
      await mkdir(dirname(target), { recursive: true });
      if (link === undefined) {
        await writeFile(target, content, { mode: executable ? 0o755 : 0o644 });
      } else {
        await symlink(link, target);
      }
    }
    return await action(directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
