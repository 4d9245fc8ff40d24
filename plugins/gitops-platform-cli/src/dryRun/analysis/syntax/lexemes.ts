import { TemplateSyntaxError } from './TemplateSyntaxError';

const identifier = /[A-Za-z_][A-Za-z0-9_]*/y;
const identifierAfterDot = /[0-9]*[A-Za-z_][A-Za-z0-9_]*/y;
const digits = /[0-9]+/y;
const longestPattern = 16_384;

/** White space between the tokens of an expression; narrower than `\s`. */
export function isCodeSpace(character: string | undefined): boolean {
  return (
    character === ' ' ||
    character === '\n' ||
    character === '\t' ||
    character === '\r' ||
    character === '\u00a0'
  );
}

/** Narrows a range to what is left without code white space at its ends. */
export function trimSpan(
  source: string,
  start: number,
  end: number,
): { start: number; end: number } {
  let from = start;
  let to = Math.max(start, end);
  while (from < to && isCodeSpace(source[from])) {
    from++;
  }
  while (to > from && isCodeSpace(source[to - 1])) {
    to--;
  }
  return { start: from, end: to };
}

/** End of the name at an offset; -1 where there is none. */
export function endOfName(
  source: string,
  offset: number,
  afterDot = false,
): number {
  const pattern = afterDot ? identifierAfterDot : identifier;
  pattern.lastIndex = offset;
  return pattern.test(source) ? pattern.lastIndex : -1;
}

export function isRegexStart(source: string, offset: number, end: number) {
  return end === offset + 1 && source[offset] === 'r' && source[end] === '/';
}

/**
 * End of the literal `r/…/flags` at an offset.
 *
 * @throws TemplateSyntaxError where the engine refuses it: no end, flags other
 * than `gimy`, a delimiter behind an even number of backslashes, no valid
 * regular expression, more than 16,384 characters.
 */
export function endOfRegex(source: string, offset: number, limit: number) {
  const fail = (problem: string): never => {
    throw new TemplateSyntaxError(problem, offset);
  };
  let backslashes = 0;
  for (let index = offset + 2; index < limit; index++) {
    const character = source[index];
    if (character === '/' && backslashes === 0) {
      return endOfFlags(source, offset, index, limit);
    }
    if (index - offset - 2 >= longestPattern) {
      fail('The regular expression is too long');
    }
    if (character === '/' && backslashes % 2 === 0) {
      fail('The end of the regular expression is ambiguous');
    }
    backslashes = character === '\\' ? backslashes + 1 : 0;
  }
  return fail('The regular expression has no end');
}

function endOfFlags(
  source: string,
  offset: number,
  delimiter: number,
  limit: number,
) {
  let end = delimiter + 1;
  while (end < limit && 'gimy'.includes(source[end])) {
    end++;
  }
  const flags = source.slice(delimiter + 1, end);
  if (
    new Set(flags).size < flags.length ||
    (end < limit && /[A-Za-z]/.test(source[end]))
  ) {
    throw new TemplateSyntaxError(
      'A regular expression has each of the flags g, i, m and y at most once',
      delimiter + 1,
    );
  }
  try {
    // Only its syntax matters; the expression is never executed.
    RegExp(source.slice(offset + 2, delimiter), flags);
  } catch {
    throw new TemplateSyntaxError(
      'This is not a valid regular expression',
      offset,
    );
  }
  return end;
}

/** End of the string literal at an offset; -1 where it has no end. */
export function endOfString(source: string, offset: number, limit: number) {
  const quote = source[offset];
  for (let index = offset + 1; index < limit; index++) {
    if (source[index] === '\\') {
      index++;
    } else if (source[index] === quote) {
      return index + 1;
    }
  }
  return -1;
}

/**
 * Offset of a closing delimiter such as `}}` behind the tokens of an
 * expression, so that one inside a string or a regular expression does not
 * count; -1 where there is none.
 */
export function findCloser(
  source: string,
  offset: number,
  closer: '}}' | '%}',
): number {
  let index = offset;
  while (index <= source.length - closer.length) {
    const next = endOfLexeme(source, index, source.length);
    if (next > index) {
      index = next;
    } else if (source.startsWith(closer, index)) {
      return index;
    } else {
      index++;
    }
  }
  return -1;
}

/** End of the string, name, number or regular expression at an offset; the offset itself for anything else. */
export function endOfLexeme(source: string, offset: number, limit: number) {
  const character = source[offset];
  if (character === '"' || character === "'") {
    const closed = endOfString(source, offset, limit);
    return closed >= 0 ? closed : limit;
  }
  const end = endOfName(source, offset, true);
  if (end >= 0) {
    return isRegexStart(source, offset, end)
      ? endOfRegex(source, offset, limit)
      : end;
  }
  digits.lastIndex = offset;
  return digits.test(source) ? digits.lastIndex : offset;
}
