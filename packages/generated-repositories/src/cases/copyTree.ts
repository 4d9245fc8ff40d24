import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { GeneratedCase } from './GeneratedCase';

/** What the dry run records beside the files of the repository. */
const RECORDS = ['output.json', 'steps.json'];

/** A fresh copy of the repository, such as a clone has it. */
export async function copyTree(
  { goldenTrees, name }: GeneratedCase,
  directory: string,
): Promise<string> {
  const tree = join(directory, name);
  await rm(tree, { recursive: true, force: true });
  await mkdir(tree, { recursive: true });
  for (const goldenTree of goldenTrees) {
    const records = RECORDS.map(record => join(goldenTree, record));
    await cp(goldenTree, tree, {
      recursive: true,
      filter: source => !records.includes(source),
    });
  }
  return tree;
}
