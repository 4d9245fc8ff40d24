import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import type { PlannedChange } from '@gitops-platform/backstage-plugin-gitops-platform-node';
import { replaceFile } from './replaceFile';

/** Writes the files of a change; those that stay as they are are not touched. */
export async function writeChange(
  directory: string,
  { edits }: PlannedChange,
): Promise<void> {
  for (const { file, outcome, text } of edits) {
    if (outcome !== 'unchanged') {
      await replaceFile(resolveSafeChildPath(directory, file), text);
    }
  }
}
