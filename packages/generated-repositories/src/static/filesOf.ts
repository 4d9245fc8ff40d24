import { globSync } from 'node:fs';
import { join } from 'node:path';
import type { GeneratedCase } from '../cases/GeneratedCase';

/**
 * Absolute paths of the files that match in any of the cases.
 *
 * @throws Error where a case has none: a check without a file proves nothing
 */
export function filesOf(
  cases: readonly GeneratedCase[],
  patterns: string[],
): string[] {
  return cases.flatMap(({ name, goldenTree }) => {
    const files = globSync(patterns, { cwd: goldenTree });
    if (files.length === 0) {
      throw new Error(`${name} has no ${patterns.join(' and no ')}`);
    }
    return files.sort().map(file => join(goldenTree, file));
  });
}
