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
  const texts = [text];
  const results: EditResult[] = [];
  for (const edit of edits) {
    const result = edit(texts[texts.length - 1]);
    results.push(result);
    texts.push(result.text);
  }

  const conflict = results.findIndex(({ outcome }) => outcome === 'conflict');
  if (conflict !== -1) {
    const before = texts.slice(0, conflict + 1).reverse();
    return {
      outcome: 'conflict',
      text,
      diff: '',
      ...at(results[conflict].position, before),
      differences: results.flatMap(({ differences = [] }) => differences),
    };
  }
  const outcomes = new Set(
    results
      .map(({ outcome }) => outcome)
      .filter(outcome => outcome !== 'unchanged'),
  );
  const [outcome = 'unchanged'] = outcomes;
  const first = results.findIndex(result => result.outcome !== 'unchanged');
  const shown = Math.max(first, 0);
  const edited = texts[texts.length - 1];
  return {
    outcome: outcomes.size > 1 ? 'changed' : outcome,
    text: edited,
    diff: unifiedDiff(file, text, edited),
    ...at(results[shown]?.position, texts.slice(shown + 1)),
  };
}

/**
 * @param position - in the first text
 * @param texts - the versions of the file up to the one that is shown
 */
function at(position: EditPosition | undefined, texts: readonly string[]) {
  return (
    position && {
      position: texts
        .slice(1)
        .reduce(
          (current, text, index) => moved(current, texts[index], text),
          position,
        ),
    }
  );
}

/** A position after an edit of other lines, which may stand above it. */
function moved(
  position: EditPosition,
  before: string,
  after: string,
): EditPosition {
  const old = before.split('\n');
  const now = after.split('\n');
  const own = position.line - 1;
  const added = now.length - old.length;
  const first = old.findIndex((line, index) => line !== now[index]);
  const isAbove =
    first < own || (first === own && now[own + added] === old[own]);
  return first !== -1 && isAbove
    ? { ...position, line: position.line + added }
    : position;
}
