import type { PlainEntry, PlainScalar } from './PlainNode';

const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;

/*
 * The grammar below is narrower than that of YAML. Whatever it accepts, the
 * `yaml` package reads as this module does; what it does not accept is left to
 * that package.
 */

/** Characters of other alphabets that both parsers take as text. */
const LETTERS = '\\u00a1-\\u1fff\\u2030-\\u205e\\u2070-\\ud7ff\\uf900-\\ufefe';

/** The first character of a scalar, of each further word, and the others. */
const FIRST = `A-Za-z0-9_/.${LETTERS}`;
const WORD = `${FIRST}@+~=,;()$%&*!?<>\\-`;
const REST = `${WORD}#`;

const WORDS = `[${FIRST}](?:[${REST}]|:(?=[${WORD}]))*(?: [${WORD}](?:[${REST}]|:(?=[${WORD}]))*)*`;
/** As {@link WORDS}, but without what ends a scalar in braces. */
const FLOW_WORDS = WORDS.replaceAll(',', '');
const IN_DOUBLE_QUOTES = `"[\\x20\\x21\\x23-\\x5b\\x5d-\\x7e${LETTERS}]*"`;
const IN_SINGLE_QUOTES = `'[\\x20-\\x26\\x28-\\x7e${LETTERS}]*'`;
const KEY_WORD = `[${FIRST}][A-Za-z0-9_/.@${LETTERS}\\-]{0,200}`;

/** A key and its colon. */
export const KEY = new RegExp(
  `(${KEY_WORD}|${IN_DOUBLE_QUOTES}|${IN_SINGLE_QUOTES}):(?=[ \\r\\n]|$)`,
  'y',
);

/** The value behind a colon or dash, up to the end of the line. */
export const VALUE = new RegExp(
  `( *)(${WORDS}|${IN_DOUBLE_QUOTES}|${IN_SINGLE_QUOTES})?(?: +#[^\\n]*| *\\r?)(?:\\n|$)`,
  'y',
);

/** A key in braces, its colon and the white space behind it. */
export const FLOW_KEY = new RegExp(
  `(${KEY_WORD}|${IN_DOUBLE_QUOTES}|${IN_SINGLE_QUOTES}): +`,
  'y',
);

/** A scalar in braces or brackets. */
export const FLOW_VALUE = new RegExp(
  `(${FLOW_WORDS}|${IN_DOUBLE_QUOTES}|${IN_SINGLE_QUOTES})(?= *[,}\\]])`,
  'y',
);

/** What may stand behind a closed brace, up to the end of the line. */
export const REST_OF_LINE = /(?: +#[^\n]*| *\r?)(?:\n|$)/y;

/** A text that is not a number, although it begins like one. */
const TEXT = /^(?!0[xXoObB])\.?[0-9]*(?:[a-df-zA-DF-Z/@]|\.[0-9]+\.)/;

const SPECIAL = /^(?:null|true|false|\.inf|\.nan)$/i;

/**
 * What a word without quotes means in the core schema of YAML 1.2; `undefined`
 * where that takes a closer look.
 *
 * @internal
 */
export function plainValue(
  word: string,
): string | number | boolean | null | undefined {
  const first = word.charCodeAt(0);
  const beginsAsNumber = (first >= 0x30 && first <= 0x39) || first === 0x2e;
  if (!beginsAsNumber) {
    return word.length <= 5 && SPECIAL.test(word) ? special(word) : word;
  }
  if (/^(?:0|[1-9][0-9]{0,14})$/.test(word)) {
    return Number(word);
  }
  if (/^(?:0|[1-9][0-9]{0,6})\.[0-9]{1,7}$/.test(word)) {
    return parseFloat(word);
  }
  return TEXT.test(word) && !SPECIAL.test(word) ? word : undefined;
}

function special(word: string): boolean | null | undefined {
  switch (word) {
    case 'null':
      return null;
    case 'true':
      return true;
    case 'false':
      return false;
    default:
      return undefined;
  }
}

/**
 * The name that a key has, and how it is written; `undefined` for a key that is
 * not a text, or takes a closer look.
 *
 * @internal
 */
export function keyOf(
  word: string,
): Pick<PlainEntry, 'name' | 'keyStyle'> | undefined {
  const quote = word.charCodeAt(0);
  if (quote === DOUBLE_QUOTE || quote === SINGLE_QUOTE) {
    const keyStyle = quote === DOUBLE_QUOTE ? 'double' : 'single';
    return { name: word.slice(1, -1), keyStyle };
  }
  return plainValue(word) === word
    ? { name: word, keyStyle: 'plain' }
    : undefined;
}

/**
 * A scalar in one line; `undefined` where that takes a closer look.
 *
 * @internal
 */
export function scalarOf(word: string, start: number): PlainScalar | undefined {
  const end = start + word.length;
  const quote = word.charCodeAt(0);
  if (quote === DOUBLE_QUOTE || quote === SINGLE_QUOTE) {
    return {
      kind: 'scalar',
      start,
      end,
      value: word.slice(1, -1),
      style: quote === DOUBLE_QUOTE ? 'double' : 'single',
    };
  }
  const value = plainValue(word);
  return value === undefined
    ? undefined
    : { kind: 'scalar', start, end, value, style: 'plain' };
}
