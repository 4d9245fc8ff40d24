import type { FileEdit, PlatformTree } from '../layouts';

/** The edits whose file has another text in one tree than in the other. */
export async function filesThatDiffer(
  edits: FileEdit[],
  one: PlatformTree,
  other: PlatformTree,
): Promise<FileEdit[]> {
  const differs = await Promise.all(
    edits.map(
      async ({ file }) =>
        (await one.readText(file)) !== (await other.readText(file)),
    ),
  );
  return edits.filter((_, index) => differs[index]);
}
