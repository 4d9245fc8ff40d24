import type { Scalar } from 'yaml';

const isBreak = (character: string | undefined) =>
  character === ' ' || character === '\n';

/**
 * Tells for each character of a scalar's value where in the file it is
 * written; the last entry is the end of the scalar. Undefined where that cannot
 * be told, in which case only the place of the scalar as a whole is known.
 */
export function scalarOffsets(
  text: string,
  scalar: Scalar,
): Uint32Array | undefined {
  const value = String(scalar.value);
  const range = scalar.range;
  if (!range || typeof scalar.value !== 'string') {
    return undefined;
  }
  const [start, end] = range;
  const written =
    scalar.type === 'BLOCK_LITERAL' || scalar.type === 'BLOCK_FOLDED'
      ? ofBlock(text, start, end, value)
      : ofFlow(text, start, end);
  const offsets = new Uint32Array(value.length + 1);
  let index = 0;
  for (const { character, offset } of written) {
    // A folded line break may stand for a space, for several breaks or for none.
    if (index < value.length && character === value[index]) {
      offsets[index++] = offset;
    } else if (character !== '\n' && character !== ' ') {
      return undefined;
    } else if (isBreak(value[index]) && isBreak(character)) {
      offsets[index++] = offset;
    }
  }
  if (index < value.length) {
    return undefined;
  }
  offsets[value.length] = end;
  return offsets;
}

interface Written {
  character: string;
  offset: number;
}

/** Characters of a plain or quoted scalar; line breaks with the indentation around them are one break each. */
function* ofFlow(text: string, start: number, end: number): Generator<Written> {
  const quote = ['"', "'"].includes(text[start]) ? text[start] : undefined;
  const last = quote ? end - 1 : end;
  for (let index = quote ? start + 1 : start; index < last; ) {
    const fold = /[ \t]*(?:\r?\n[ \t]*)+/y;
    fold.lastIndex = index;
    const folded = fold.exec(text);
    if (folded) {
      const breaks = folded[0].split('\n').length - 1;
      for (let count = 0; count < Math.max(1, breaks - 1); count++) {
        yield { character: breaks === 1 ? ' ' : '\n', offset: index };
      }
      index += folded[0].length;
    } else if (quote === "'" && text.startsWith("''", index)) {
      yield { character: "'", offset: index };
      index += 2;
    } else if (quote === '"' && text[index] === '\\') {
      const escape = readEscape(text, index);
      for (const character of escape.value.split('')) {
        yield { character, offset: index };
      }
      index += escape.length;
    } else {
      yield { character: text[index], offset: index };
      index++;
    }
  }
}

const simpleEscapes: Record<string, string> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
};

function readEscape(text: string, index: number) {
  const lineBreak = /\\\r?\n[ \t]*/y;
  lineBreak.lastIndex = index;
  const continued = lineBreak.exec(text);
  if (continued) {
    return { value: '', length: continued[0].length };
  }
  const digits = { x: 2, u: 4, U: 8 }[text[index + 1]];
  if (digits) {
    const code = parseInt(text.slice(index + 2, index + 2 + digits), 16);
    return { value: String.fromCodePoint(code || 0), length: digits + 2 };
  }
  const escaped = text[index + 1];
  return { value: simpleEscapes[escaped] ?? escaped, length: 2 };
}

/** Characters of the lines of a block scalar without their indentation. */
function* ofBlock(
  text: string,
  start: number,
  end: number,
  value: string,
): Generator<Written> {
  const first = text.indexOf('\n', start) + 1;
  const indent = blockIndent(text.slice(first, end), value);
  for (let line = first; line > 0 && line < end; ) {
    const lineBreak = text.indexOf('\n', line);
    const lineEnd = lineBreak < 0 || lineBreak >= end ? end : lineBreak;
    for (let index = line + indent; index < lineEnd; index++) {
      if (text[index] !== '\r') {
        yield { character: text[index], offset: index };
      }
    }
    if (lineEnd < end) {
      yield { character: '\n', offset: Math.max(line, lineEnd) };
    }
    line = lineEnd + 1;
  }
}

function blockIndent(lines: string, value: string): number {
  const firstLine = lines.split('\n').find(line => line.trim() !== '') ?? '';
  const own = value.split('\n').find(line => line.trim() !== '') ?? '';
  const indentOf = (line: string) => line.length - line.trimStart().length;
  return Math.max(0, indentOf(firstLine) - indentOf(own));
}
