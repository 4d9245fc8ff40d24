import type { Problem } from './Problem';
import type { ProducedText } from './ProducedText';
import type { SkeletonSources } from './SkeletonSources';

/** A file of which nothing was left when it was rendered. */
export function findEmptyFile(
  file: ProducedText,
  sources: SkeletonSources,
): Problem[] {
  if (file.text.trim() !== '') {
    return [];
  }
  const written = sources.of(file.path);
  const wasWritten =
    written.length > 0 &&
    written.every(source => sources.text(source).trim() !== '');
  return wasWritten
    ? [
        {
          path: file.path,
          rule: 'empty-file',
          severity: 'warning',
          message: 'The file is empty in this case, but its source is not',
          hint: 'put the condition on the step, or into the name of the file, so that no file is written',
        },
      ]
    : [];
}
