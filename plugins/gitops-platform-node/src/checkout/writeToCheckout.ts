import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import type { PlannedChange } from '../changes';
import { replaceFile } from './replaceFile';

/**
 * Writes the files of a change into a checkout of the repository that it
 * changes; those that stay as they are are not touched.
 * Each file is replaced at once and keeps its mode.
 *
 * @param directory - absolute path of the checkout
 * @throws Error for a conflict, which has nothing to write.
 * @public
 */
export async function writeToCheckout(
  directory: string,
  planned: PlannedChange,
): Promise<void> {
  if (planned.outcome === 'conflict') {
    throw new Error(
      `"${planned.title}" is in conflict: nothing can be written`,
    );
  }
  for (const { file, outcome, text } of planned.edits) {
    if (outcome !== 'unchanged') {
      await replaceFile(resolveSafeChildPath(directory, file), text);
    }
  }
}
