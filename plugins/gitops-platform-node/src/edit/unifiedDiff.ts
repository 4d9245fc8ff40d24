import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';

/**
 * Unified diff of a file with three lines of context, as git prints it;
 * empty where nothing changed.
 *
 * @internal
 */
export function unifiedDiff(file: string, before: string, after: string) {
  if (before === after) {
    return '';
  }
  return createTwoFilesPatch(
    `a/${file}`,
    `b/${file}`,
    before,
    after,
    undefined,
    undefined,
    { context: 3, headerOptions: FILE_HEADERS_ONLY },
  );
}
