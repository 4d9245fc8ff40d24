import type { EditOutcome, EditResult } from './EditResult';
import { differencesBetween, type DifferenceOptions } from './differences';
import type { ValuePath } from './path/PathStep';
import type { Change } from './proof/Change';
import { proveEdit } from './proof/proveEdit';
import type { YamlSource } from './source/YamlSource';
import { applySplices, type Splice } from './splice';
import { unifiedDiff } from './unifiedDiff';

/**
 * Applies an edit and proves it.
 *
 * @param place - path whose position in the new text is reported
 * @throws EditProofError
 * @internal
 */
export function finishEdit(
  source: YamlSource,
  splices: readonly Splice[],
  change: Change,
  outcome: Extract<EditOutcome, 'added' | 'removed' | 'changed'>,
  place: ValuePath = change.path,
): EditResult {
  const text = applySplices(source.text, splices);
  const proved = proveEdit(source, splices, text, change);
  return {
    outcome,
    text,
    diff: unifiedDiff(source.file, source.text, text),
    position: proved.locate(place, change.document),
  };
}

/** The answer of an edit that finds nothing to do. @internal */
export function unchanged(
  source: YamlSource,
  document: number,
  path: ValuePath,
): EditResult {
  return {
    outcome: 'unchanged',
    text: source.text,
    diff: '',
    position: source.locate(path, document),
  };
}

/**
 * The answer of an edit that finds a value in its place: `unchanged` where that
 * is the requested one.
 *
 * @internal
 */
export function compareExisting(
  source: YamlSource,
  document: number,
  path: ValuePath,
  values: { existing: unknown; requested: unknown },
  options?: DifferenceOptions,
): EditResult {
  const differences = differencesBetween(
    values.existing,
    values.requested,
    path.map(String),
    options,
  );
  const result = unchanged(source, document, path);
  return differences.length === 0
    ? result
    : {
        ...result,
        outcome: 'conflict',
        differences: differences.map(({ steps, existing, requested }) => ({
          path: steps.join('.'),
          existing,
          requested,
        })),
      };
}
