import {
  chmod,
  mkdir,
  readdir,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { dirname } from 'node:path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import type { ProducedFile, StepRun } from '../CaseResult';
import { readWorkspace } from '../engine/workspace/readWorkspace';

/** Files of a golden tree that are not files of the workspace. */
const OUTPUT_FILE = 'output.json';
const STEPS_FILE = 'steps.json';

/** What a run gave, as far as a golden tree holds it. */
export interface GoldenContent {
  files: Map<string, ProducedFile>;
  output: unknown;
  steps: StepRun[];
}

/**
 * The files of a golden tree: what the workspace held, the output of the
 * template, and what its stubbed actions were called with.
 */
export function goldenFiles({
  files,
  output,
  steps,
}: GoldenContent): Map<string, ProducedFile> {
  const stubbed = steps
    .filter(({ status }) => status === 'stubbed')
    .map(({ id, action, iteration, input }) => ({
      id,
      action,
      ...(iteration !== undefined && { iteration }),
      input,
    }));
  const tree = new Map(files);
  tree.set(OUTPUT_FILE, jsonFile(output));
  if (stubbed.length > 0) {
    tree.set(STEPS_FILE, jsonFile(stubbed));
  }
  return tree;
}

/** @returns `undefined` where there is no golden tree */
export async function readGoldenTree(
  directory: string,
): Promise<Map<string, ProducedFile> | undefined> {
  const stats = await stat(directory).catch(() => undefined);
  return stats?.isDirectory() ? readWorkspace(directory) : undefined;
}

/** Makes the folder hold exactly these files; those that are the same stay as they are. */
export async function writeGoldenTree(
  directory: string,
  tree: Map<string, ProducedFile>,
): Promise<void> {
  const present = (await readGoldenTree(directory)) ?? new Map();
  for (const [path, file] of present) {
    const wanted = tree.get(path);
    if (!wanted || !isSameFile(file, wanted)) {
      await rm(resolveSafeChildPath(directory, path), { force: true });
    }
  }
  for (const [path, file] of tree) {
    const before = present.get(path);
    if (!before || !isSameFile(before, file)) {
      await writeProduced(resolveSafeChildPath(directory, path), file);
    }
  }
  if (present.size > 0 || tree.size > 0) {
    await removeEmptyFolders(directory);
  }
}

/** The files that are not in the base, or not as they are there. */
export function differencesFrom(
  base: Map<string, ProducedFile> | undefined,
  tree: Map<string, ProducedFile>,
): Map<string, ProducedFile> {
  return new Map(
    [...tree].filter(([path, file]) => {
      const same = base?.get(path);
      return !same || !isSameFile(same, file);
    }),
  );
}

/** Content, executable bit and kind are the same. */
export function isSameFile(a: ProducedFile, b: ProducedFile): boolean {
  return (
    a.link === b.link &&
    a.executable === b.executable &&
    a.content.equals(b.content)
  );
}

async function writeProduced(
  path: string,
  { content, executable, link }: ProducedFile,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  if (link !== undefined) {
    await symlink(link, path);
    return;
  }
  await writeFile(path, content);
  await chmod(path, executable ? 0o755 : 0o644);
}

async function removeEmptyFolders(directory: string): Promise<void> {
  const entries = await readdir(directory, { withFileTypes: true });
  for (const entry of entries) {
    if (entry.isDirectory()) {
      const folder = resolveSafeChildPath(directory, entry.name);
      await removeEmptyFolders(folder);
      if ((await readdir(folder)).length === 0) {
        await rm(folder, { recursive: true });
      }
    }
  }
}

function jsonFile(value: unknown): ProducedFile {
  return {
    content: Buffer.from(`${JSON.stringify(value, null, 2)}\n`),
    executable: false,
  };
}
