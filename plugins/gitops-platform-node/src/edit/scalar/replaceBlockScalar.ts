import type { Scalar } from 'yaml';
import { nodeEnd, nodeStart } from '../source/nodes';
import type { YamlSource } from '../source/YamlSource';
import { deletion, insertion, type Splice } from '../splice';
import type { EntryStyle } from '../style/EntryStyle';
import { renderScalar } from '../style/renderScalar';

/** `|` or `>` with how it ends and how deep it is indented. */
const HEADER = /^[|>][-+0-9]*/;

/** The lines of a text behind `|` or `>`; lines count from 0. */
interface Body {
  header: number;
  last: number;
  indentation: number;
}

/**
 * Writes a value in place of a text behind `|` or `>`. A text of several lines stays one behind `|`
 * where it can be written so, in the old indentation; anything else goes into the line of the key.
 * The comment behind the header and the blank lines behind the text stay.
 *
 * @internal
 */
export function replaceBlockScalar(
  source: YamlSource,
  node: Scalar,
  value: string | number | boolean | null,
  style: Pick<EntryStyle, 'quote'>,
): Splice[] {
  const { lines, text } = source;
  const start = nodeStart(node) ?? 0;
  const header = HEADER.exec(text.slice(start))?.[0] ?? '';
  const body = bodyOf(source, node);
  const lineEnd = lines.ending(body.header);
  const hasBody = body.last > body.header;
  const isAtEnd = lines.ending(body.last) === '';
  const replaceBy = (head: string, written: string): Splice[] => {
    const splices = [
      { offset: start, removed: header.length, inserted: head },
      deletion(lines.end(body.header), lines.end(body.last)),
    ];
    return written === ''
      ? splices
      : [...splices, insertion(lines.end(body.last), written)];
  };
  if (!hasBody || typeof value !== 'string' || !canBeLiteral(value, isAtEnd)) {
    return replaceBy(renderScalar(value, style), '');
  }
  const chomping = value.endsWith('\n') ? '' : '-';
  const written = value
    .replace(/\n$/, '')
    .split('\n')
    .map(line => (line === '' ? '' : ' '.repeat(body.indentation) + line))
    .map(line => `${lineEnd}${line}`)
    .join('');
  return replaceBy(`|${chomping}`, written);
}

function bodyOf({ lines }: YamlSource, node: Scalar): Body {
  const header = lines.lineAt(nodeStart(node) ?? 0);
  let last = lines.lineAt(Math.max((nodeEnd(node) ?? 1) - 1, 0));
  while (last > header && lines.isBlank(last)) {
    last--;
  }
  const first = Array.from(
    { length: last - header },
    (_, index) => header + 1 + index,
  ).filter(line => !lines.isBlank(line));
  return {
    header,
    last,
    indentation: Math.min(...first.map(line => lines.indentation(line))),
  };
}

/**
 * Whether a text of several lines reads the same behind `|`.
 *
 * @param isAtEnd - the file ends with the text, without a line end
 */
function canBeLiteral(value: string, isAtEnd: boolean): boolean {
  return (
    value.trimEnd().includes('\n') &&
    // The first character tells the indentation.
    /^[^\s]/.test(value) &&
    !/\n\n$/.test(value) &&
    !/^[ \t]+$/m.test(value) &&
    !/[^\P{C}\n]|[\p{Zl}\p{Zp}]/u.test(value) &&
    !(isAtEnd && value.endsWith('\n'))
  );
}
