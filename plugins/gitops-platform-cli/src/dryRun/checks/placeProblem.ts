import type { Finding } from '../Finding';
import type { Problem } from './Problem';
import type { ProducedText } from './ProducedText';
import type { SkeletonSources } from './SkeletonSources';

/**
 * A finding at the source of the produced file; its message begins with the
 * place in the produced file.
 *
 * @param file - finds the line in the source, where it stands there as it is
 */
export function placeProblem(
  { path, line, column, message, ...problem }: Problem,
  sources: SkeletonSources,
  file?: ProducedText,
): Finding {
  const where = [path, line, column].filter(part => part !== undefined);
  return {
    ...problem,
    ...sources.place(path, line === undefined ? '' : file?.lineText(line)),
    message: `${where.join(':')}: ${message}`,
  };
}
