import type { EditPosition, EditResult } from './EditResult';
import { unifiedDiff } from './unifiedDiff';

/**
 * Applies several edits to one file, each to the text that the one before it
 * left, as one edit with one diff.
 *
 * The outcome is that of the edits that did something where they agree, and
 * `changed` where they do not; `unchanged` where none did. Where one is a
 * `conflict`, so is the whole, the text stays as it was, and the differences of
 * all are reported. The position is that of the first edit that did something
 * or, without one, of the first edit.
 *
 * @param text - of the file, with byte order mark and line ends as they are
 * @param file - path of the file relative to the repository, for the diff
 * @throws what the edits throw
 *
 * @public
 */
export function combineEdits(
  text: string,
  file: string,
  edits: readonly ((text: string) => EditResult)[],
): EditResult {
  const results: EditResult[] = [];
  let current = text;
  let position: EditPosition | undefined;
  for (const edit of edits) {
    const result = edit(current);
    position = position && moved(position, current, result.text);
    if (result.text !== current) {
      position ??= result.position;
    }
    current = result.text;
    results.push(result);
  }

  const conflicts = results.filter(({ outcome }) => outcome === 'conflict');
  if (conflicts.length > 0) {
    return {
      outcome: 'conflict',
      text,
      diff: '',
      ...at(conflicts[0].position),
      differences: conflicts.flatMap(({ differences = [] }) => differences),
    };
  }
  const outcomes = new Set(
    results
      .map(({ outcome }) => outcome)
      .filter(outcome => outcome !== 'unchanged'),
  );
  const [outcome = 'unchanged'] = outcomes;
  return {
    outcome: outcomes.size > 1 ? 'changed' : outcome,
    text: current,
    diff: unifiedDiff(file, text, current),
    ...at(position ?? results[0]?.position),
  };
}

function at(position: EditPosition | undefined) {
  return position && { position };
}

/** A position after an edit of other lines, which may stand above it. */
function moved(
  position: EditPosition,
  before: string,
  after: string,
): EditPosition {
  const old = before.split('\n');
  const now = after.split('\n');
  const first = old.findIndex((line, index) => line !== now[index]);
  return first === -1 || first >= position.line - 1
    ? position
    : { ...position, line: position.line + now.length - old.length };
}
