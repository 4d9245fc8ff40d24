import type { BlockEntry } from '../placement/blockEntries';
import type { YamlSource } from '../source/YamlSource';
import { deletion, type Splice } from '../splice';
import { ownComments, ownLastLine } from './comments';

/**
 * Takes the lines of an entry out of a block map, or those of an item out of a
 * block list, that has others.
 *
 * Of the blank lines around it those below stay, as they were there before an
 * entry was put between them and the one above; so no blank lines double. Below
 * a heading that stays they go where the next entry then follows the heading.
 *
 * @internal
 */
export function removeFromBlock(
  source: YamlSource,
  entries: readonly BlockEntry[],
  index: number,
): Splice[] {
  const { lines } = source;
  const entry = entries[index];
  const previous = entries[index - 1];
  const next = entries[index + 1];
  const first = entry.firstLine - ownComments(source, entry);
  const last = ownLastLine(source, entry);
  const above = blankLinesAbove(source, first, previous);
  const below = blankLinesBelow(source, last);

  if (previous && first - above - 1 === previous.lastLine) {
    if (previous.endsInKeptScalar) {
      // Blank lines would become part of the text above, and its end of line is.
      return removeLines(source, previous.lastLine + 1, last + below);
    }
    return entry.endsInKeptScalar && below === 0 && next
      ? removeLines(source, first, last)
      : removeBehind(source, previous.lastLine, last);
  }
  if (!next) {
    return removeBehind(source, first - above - 1, last);
  }
  const nextHasComment = last + below + 1 !== next.firstLine;
  const belowHeading = above === 0 && first > 0 && lines.isComment(first - 1);
  return belowHeading && nextHasComment
    ? removeLines(source, first, last)
    : removeLines(source, first, last + below);
}

/**
 * Takes the first entry out of a map that begins behind a dash: the second one
 * takes its place there.
 *
 * @param start - offset of the first key
 * @param nextLine - line that the second entry begins in
 * @internal
 */
export function removeBehindDash(
  source: YamlSource,
  start: number,
  nextLine: number,
): Splice[] {
  const { lines } = source;
  const next = lines.start(nextLine) + lines.indentation(nextLine);
  const between = source.text.slice(start, next);
  if (/^\s*#/m.test(between)) {
    source.refuse(
      next,
      'a comment stands between the dash and this key, which would take the place behind the dash: move the comment first',
    );
  }
  return [deletion(start, next)];
}

/**
 * Takes the lines of the only entry out of its map or list; comments that are
 * not its own stay.
 *
 * @param keyLine - line of the key that the map or list belongs to, -1 without one
 * @internal
 */
export function removeOnly(
  source: YamlSource,
  entry: BlockEntry,
  keyLine: number,
): Splice[] {
  const first = entry.firstLine - ownComments(source, entry);
  const above = blankLinesAbove(source, first, undefined);
  const before = first - above - 1;
  const last = ownLastLine(source, entry);
  return before >= Math.max(keyLine, 0)
    ? removeBehind(source, before, last)
    : removeLines(source, first, last);
}

/** At the end of a file without a final newline, none may stay behind. */
function removeBehind(
  source: YamlSource,
  kept: number,
  last: number,
): Splice[] {
  const { lines } = source;
  return last + 1 < lines.count
    ? removeLines(source, kept + 1, last)
    : [deletion(lines.end(kept), lines.end(last))];
}

function removeLines(
  { lines, text }: YamlSource,
  first: number,
  last: number,
): Splice[] {
  const end = last + 1 < lines.count ? lines.start(last + 1) : text.length;
  return [deletion(lines.start(first), end)];
}

function blankLinesAbove(
  { lines }: YamlSource,
  line: number,
  previous: BlockEntry | undefined,
): number {
  const limit = previous ? previous.lastLine : -1;
  let count = 0;
  while (line - count - 1 > limit && lines.isBlank(line - count - 1)) {
    count++;
  }
  return count;
}

/** A last line without text is the end of the file, not a blank line. */
function blankLinesBelow({ lines }: YamlSource, line: number): number {
  let count = 0;
  while (line + count + 2 < lines.count && lines.isBlank(line + count + 1)) {
    count++;
  }
  return count;
}
