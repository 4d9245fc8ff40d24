import { diffArrays, type ChangeObject } from 'diff';
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
 * or, without one, of the first edit; for a conflict that of the first of them,
 * and none where it is over what an edit before it would have added.
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
  const shown = texts
    .slice(1)
    .reduce(
      (current, text, index) => current && moved(current, texts[index], text),
      position,
    );
  return shown && { position: shown };
}

/**
 * A position in another version of the file.
 *
 * @returns `undefined` for a line that is not there: one of an entry that an
 * edit before the conflict would have added.
 */
function moved(
  position: EditPosition,
  before: string,
  after: string,
): EditPosition | undefined {
  const changes = diffArrays(before.split('\n'), after.split('\n'));
  let offset = position.line - 1;
  let line = 1;
  for (const [index, { added, removed, count }] of changes.entries()) {
    if (!added && offset < count) {
      return removed && offset >= linesInPlaceOf(changes[index + 1])
        ? undefined
        : { ...position, line: line + offset };
    }
    offset -= added ? 0 : count;
    line += removed ? 0 : count;
  }
  return undefined;
}

/** How many lines stand where lines were removed. */
function linesInPlaceOf(next: ChangeObject<string[]> | undefined): number {
  return next?.added ? next.count : 0;
}
