import { endOfLexeme, isCodeSpace } from './lexemes';

/** Offset of a character outside of strings and brackets; -1 where there is none. */
export function findTopLevel(
  source: string,
  start: number,
  end: number,
  expected: string,
): number {
  let depth = 0;
  for (let index = start; index < end; ) {
    const next = endOfLexeme(source, index, end);
    const character = source[index];
    if (next === index && depth === 0 && character === expected) {
      return index;
    }
    if (next === index) {
      depth += '([{'.includes(character) ? 1 : 0;
      depth -= ')]}'.includes(character) ? 1 : 0;
    }
    index = Math.max(next, index + 1);
  }
  return -1;
}

/** Offset of the keyword `in` of a loop, which stands between white space; -1 where there is none. */
export function findKeywordIn(
  source: string,
  start: number,
  end: number,
): number {
  for (let index = start; index < end; ) {
    const next = endOfLexeme(source, index, end);
    const isKeyword =
      next === index + 2 &&
      source.startsWith('in', index) &&
      (index === start || isCodeSpace(source[index - 1])) &&
      (next === end || isCodeSpace(source[next]));
    if (isKeyword) {
      return index;
    }
    index = Math.max(next, index + 1);
  }
  return -1;
}

/** Offset of the bracket that closes the one at an offset; -1 where there is none. */
export function findMatching(
  source: string,
  start: number,
  end: number,
): number {
  const expected: string[] = [];
  const closers: Record<string, string> = { '(': ')', '[': ']', '{': '}' };
  for (let index = start; index < end; ) {
    const next = endOfLexeme(source, index, end);
    const character = source[index];
    if (next === index && closers[character]) {
      expected.push(closers[character]);
    } else if (next === index && character === expected[expected.length - 1]) {
      expected.pop();
      if (expected.length === 0) {
        return index;
      }
    }
    index = Math.max(next, index + 1);
  }
  return -1;
}
