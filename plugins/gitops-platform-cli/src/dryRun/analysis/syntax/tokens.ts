import { TemplateSyntaxError } from './TemplateSyntaxError';
import {
  endOfName,
  endOfRegex,
  endOfString,
  isCodeSpace,
  isRegexStart,
} from './lexemes';

export interface Token {
  kind: 'name' | 'number' | 'string' | 'regex' | 'operator' | 'end';
  /** Text of the token; of a string the text that it stands for. */
  value: string;
  start: number;
  end: number;
}

const number = /\d+(?:\.\d*)?/y;
const longOperators = ['===', '!==', '**', '//', '==', '!=', '<=', '>='];
const shortOperators = '()[]{}.,:|~+-*/%<>=';

/**
 * Splits an expression into tokens, the last of kind `end`.
 *
 * @throws TemplateSyntaxError at the first character that begins no token.
 */
export function tokenize(source: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  let index = start;
  while (index < end) {
    if (isCodeSpace(source[index])) {
      index++;
    } else {
      const next = readToken(source, index, end, tokens[tokens.length - 1]);
      tokens.push(next);
      index = next.end;
    }
  }
  tokens.push({ kind: 'end', value: '', start: end, end });
  return tokens;
}

function readToken(
  source: string,
  start: number,
  limit: number,
  previous: Token | undefined,
): Token {
  const afterDot = previous?.kind === 'operator' && previous.value === '.';
  const nameEnd = endOfName(source, start, afterDot);
  if (nameEnd >= 0) {
    const isRegex = isRegexStart(source, start, nameEnd) && nameEnd < limit;
    const end = isRegex ? endOfRegex(source, start, limit) : nameEnd;
    return token(
      isRegex ? 'regex' : 'name',
      source.slice(start, end),
      start,
      end,
    );
  }
  const character = source[start];
  if (character === '"' || character === "'") {
    return readString(source, start, limit);
  }
  if (
    character === '.' &&
    /\d/.test(source[start + 1] ?? '') &&
    !endsOperand(previous)
  ) {
    throw new TemplateSyntaxError('A number starts with a digit', start);
  }
  number.lastIndex = start;
  if (number.test(source)) {
    const end = number.lastIndex;
    if (end < limit && /[A-Za-z_]/.test(source[end])) {
      throw new TemplateSyntaxError(
        `"${source.slice(start, end + 1)}" is no number`,
        start,
      );
    }
    return token('number', source.slice(start, end), start, end);
  }
  const operator =
    longOperators.find(candidate => source.startsWith(candidate, start)) ??
    character;
  if (operator.length === 1 && !shortOperators.includes(operator)) {
    throw new TemplateSyntaxError(
      `Unexpected character "${character}"`,
      start,
      hintForCharacter(source, start),
    );
  }
  return token('operator', operator, start, start + operator.length);
}

function hintForCharacter(source: string, offset: number): string | undefined {
  if (source.startsWith('&&', offset)) {
    return 'write "and"';
  }
  return source[offset] === '!' ? 'write "not"' : undefined;
}

function readString(source: string, start: number, limit: number): Token {
  const end = endOfString(source, start, limit);
  if (end < 0) {
    throw new TemplateSyntaxError('This string has no end', start);
  }
  const value = source
    .slice(start + 1, end - 1)
    .replace(/\\([^])/g, (_, escaped: string) => {
      const control: Record<string, string> = { n: '\n', r: '\r', t: '\t' };
      return control[escaped] ?? escaped;
    });
  return token('string', value, start, end);
}

function endsOperand(operand: Token | undefined): boolean {
  if (!operand || operand.kind === 'end') {
    return false;
  }
  return operand.kind !== 'operator' || ')]}'.includes(operand.value);
}

function token(
  kind: Token['kind'],
  value: string,
  start: number,
  end: number,
): Token {
  return { kind, value, start, end };
}
