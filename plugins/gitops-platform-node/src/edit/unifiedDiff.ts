import { FILE_HEADERS_ONLY, formatPatch, structuredPatch } from 'diff';

const CONTEXT = 3;

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
  const prefix = commonPrefix(before, after);
  const suffix = commonSuffix(before, after, prefix);
  // Only lines near a change take part in the comparison. Where lines repeat,
  // the same change can be told further down, and needs lines behind that.
  for (let margin = CONTEXT + 2; ; margin *= 4) {
    const start = startOfContext(before, prefix, margin);
    const end = endOfContext(before, suffix, margin);
    const patch = structuredPatch(
      `a/${file}`,
      `b/${file}`,
      before.slice(start, before.length - end),
      after.slice(start, after.length - end),
      undefined,
      undefined,
      { context: CONTEXT },
    );
    if (
      (start === 0 || leadingContext(patch.hunks[0].lines) === CONTEXT) &&
      (end === 0 || trailingContext(patch.hunks.at(-1)!.lines) === CONTEXT)
    ) {
      const skipped = countLines(before, start);
      for (const hunk of patch.hunks) {
        hunk.oldStart += skipped;
        hunk.newStart += skipped;
      }
      return formatPatch(patch, FILE_HEADERS_ONLY);
    }
  }
}

function leadingContext(lines: string[]): number {
  return lines.findIndex(line => !line.startsWith(' '));
}

function trailingContext(lines: string[]): number {
  return leadingContext([...lines].reverse());
}

function commonPrefix(before: string, after: string): number {
  let length = 0;
  while (
    length < before.length &&
    before.charCodeAt(length) === after.charCodeAt(length)
  ) {
    length++;
  }
  return length;
}

/** @param start - offset from which the texts may be compared */
function commonSuffix(before: string, after: string, start: number): number {
  const limit = Math.min(before.length, after.length) - start;
  let length = 0;
  while (
    length < limit &&
    before.charCodeAt(before.length - 1 - length) ===
      after.charCodeAt(after.length - 1 - length)
  ) {
    length++;
  }
  return length;
}

/** Start of the line that many lines above. */
function startOfContext(text: string, offset: number, margin: number): number {
  let start = offset;
  for (let line = 0; line < margin && start > 0; line++) {
    start = text.lastIndexOf('\n', start - 1);
  }
  return start === 0 ? 0 : start + 1;
}

/** How much of a common suffix stands behind that many lines. */
function endOfContext(text: string, suffix: number, margin: number): number {
  let end = text.length - suffix;
  for (let line = 0; line < margin; line++) {
    const newline = text.indexOf('\n', end);
    if (newline === -1) {
      return 0;
    }
    end = newline + 1;
  }
  return text.length - end;
}

function countLines(text: string, end: number): number {
  let count = 0;
  for (
    let newline = text.indexOf('\n');
    newline !== -1 && newline < end;
    newline = text.indexOf('\n', newline + 1)
  ) {
    count++;
  }
  return count;
}
