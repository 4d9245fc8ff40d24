import picomatch from 'picomatch';
import type { TemplateFolder } from '../TemplateFolder';

/** Inputs of fetch:template with patterns of files that are copied as they are. */
const inputs = ['copyWithoutTemplating', 'copyWithoutRender'];

/** Tells whether a produced file was copied as it is, by intention. */
export function copiedFiles({
  entity,
}: TemplateFolder): (path: string) => boolean {
  const patterns = entity.spec.steps.flatMap(({ input }) =>
    inputs
      .flatMap(name => input?.[name] ?? [])
      .filter(pattern => typeof pattern === 'string'),
  );
  if (patterns.length === 0) {
    return () => false;
  }
  // Steps may write into a folder of their own, below which the patterns hold.
  return picomatch(
    patterns.flatMap(pattern => [pattern, `**/${pattern}`]),
    { dot: true },
  );
}
