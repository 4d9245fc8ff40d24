import { globSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Absolute paths of the files that match in any of the repositories.
 *
 * @throws Error where one has none: a check without a file proves nothing
 */
export function filesOf(
  trees: readonly string[],
  patterns: string[],
): string[] {
  return trees.flatMap(tree => {
    const files = globSync(patterns, { cwd: tree });
    if (files.length === 0) {
      throw new Error(`${tree} has no ${patterns.join(' and no ')}`);
    }
    return files.sort().map(file => join(tree, file));
  });
}
