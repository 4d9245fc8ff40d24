import type { Pair } from 'yaml';
import { nodeEnd, nodeStart } from '../source/nodes';
import { lineEnding, type YamlSource } from '../source/YamlSource';
import { insertion, type Splice } from '../splice';

/**
 * Gives a key of a block map that has no entries yet (`services:`, `null`,
 * `~`, `{}`, `[]`) its first one. Comments below the key stay below the new entry:
 * they are mostly entries that were commented out.
 *
 * @internal
 */
export function fillEmptyValue(
  source: YamlSource,
  pair: Pair,
  added: readonly string[],
): Splice[] {
  const { lines, text } = source;
  const keyEnd = nodeEnd(pair.key) ?? 0;
  const start = nodeStart(pair.value);
  const end = nodeEnd(pair.value);
  if (start === undefined || end === undefined || start === end) {
    const line = lines.lineAt(Math.max(keyEnd, (start ?? 0) - 1));
    const eol = lineEnding(source, line);
    return [
      {
        offset: lines.end(line),
        removed: 0,
        inserted: eol + added.join(eol),
      },
    ];
  }

  const line = lines.lineAt(start);
  const eol = lineEnding(source, line);
  const before = text.slice(lines.start(line), start);
  if (before.trim() === '') {
    return [
      {
        offset: lines.start(line),
        removed: end - lines.start(line),
        inserted: added.join(eol),
      },
    ];
  }
  const spaces = before.length - before.trimEnd().length;
  const word = {
    offset: start - spaces,
    removed: end - start + spaces,
    inserted: '',
  };
  const lastLine = lines.lineAt(end - 1);
  const inserted = eol + added.join(eol);
  return lines.end(lastLine) === end
    ? [{ ...word, inserted }]
    : [word, { offset: lines.end(lastLine), removed: 0, inserted }];
}

/**
 * Gives an empty document its first entry, behind its comments.
 *
 * @throws InputError where a list would begin behind a byte order mark.
 * @internal
 */
export function fillEmptyDocument(
  source: YamlSource,
  document: number,
  added: readonly string[],
): Splice[] {
  const { lines, text } = source;
  if (text.startsWith('\uFEFF') && added[0].startsWith('- ')) {
    // The yaml package counts the mark as a column, so that the second line of
    // the item would not stand below the first.
    return source.refuse(
      0,
      'this file begins with a byte order mark, behind which a list cannot begin: remove the mark first',
    );
  }
  const range = source.documents[document]?.range;
  const begin = lines.lineAt(range?.[0] ?? 0);
  const limit = range
    ? lines.lineAt(Math.max(0, range[1] - 1))
    : lines.count - 1;
  let line = limit;
  while (line > begin && lines.isBlank(line)) {
    line--;
  }
  const eol = lineEnding(source, line);
  if (/^\.\.\.(?:\s|$)/.test(lines.content(line))) {
    // Nothing stands in front of the end of the document.
    return [insertion(lines.start(line), added.join(eol) + eol)];
  }
  if (lines.isBlank(line)) {
    return [
      {
        offset: lines.start(line),
        removed: 0,
        inserted: added.join(eol) + (lines.ending(line) ? '' : eol),
      },
    ];
  }
  return [
    {
      offset: lines.end(line),
      removed: 0,
      inserted: eol + added.join(eol),
    },
  ];
}
