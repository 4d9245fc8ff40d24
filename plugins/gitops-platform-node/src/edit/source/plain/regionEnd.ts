import type { LineIndex } from '../LineIndex';

/**
 * The line behind an entry or item whose value is not plain; `undefined` where
 * that cannot be told.
 *
 * Braces and quotes end where they are closed. Anything else ends in front of
 * the first line that is not blank and not indented deeper.
 *
 * @param line - that the entry or item begins in
 * @param column - of its key or dash
 * @param behind - offset behind its colon or dash
 * @internal
 */
export function regionEnd(
  text: string,
  lines: LineIndex,
  line: number,
  column: number,
  behind: number,
): number | undefined {
  let start = behind;
  while (text.charCodeAt(start) === 0x20) {
    start++;
  }
  if (/["'{[]/.test(text[start] ?? '')) {
    const end = closedAt(text, start);
    if (end === undefined) {
      return undefined;
    }
    const last = lines.lineAt(end - 1);
    const rest = text.slice(end, lines.end(last));
    return /^ *(?: #.*)?$/.test(rest) ? last + 1 : undefined;
  }
  let next = line + 1;
  while (
    next < lines.count &&
    (lines.isBlank(next) || lines.indentation(next) > column)
  ) {
    next++;
  }
  return next;
}

/** Parts of a text in braces: quoted texts, comments, braces. */
const PART = /"(?:[^"\\]|\\[^])*"|'(?:[^']|'')*'|(?<=\s)#[^\n]*|[{}[\]]|["']/g;

function closedAt(text: string, start: number): number | undefined {
  let depth = 0;
  PART.lastIndex = start;
  for (let part = PART.exec(text); part; part = PART.exec(text)) {
    const [found] = part;
    if (found === '"' || found === "'") {
      return undefined;
    }
    depth += Number(/^[{[]$/.test(found)) - Number(/^[}\]]$/.test(found));
    if (depth <= 0) {
      return part.index + found.length;
    }
  }
  return undefined;
}
