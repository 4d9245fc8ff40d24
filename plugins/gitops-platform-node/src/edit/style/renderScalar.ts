import { parseDocument, Scalar } from 'yaml';
import type { EntryStyle, Quote } from './EntryStyle';

/**
 * Texts that are safe without quotes wherever they stand, in braces as well.
 * What some parser takes for something else is asked of the parsers.
 */
const PLAIN = /^[\p{L}\p{N}_./][\p{L}\p{N}_./@+~=:-]*$/u;

/** Texts that YAML 1.1 parsers (PyYAML, older go-yaml) read as another type. */
const OTHER_TYPE =
  /^(?:y|n|yes|no|on|off|true|false|null|~|[-+]?\.?[0-9][0-9_,.:xobeTZ+-]*|[-+]?\.(?:inf|nan)|[0-9a-f]*e[0-9]+)$/i;

/**
 * Writes a scalar in one line, in quotes where it would otherwise be read as
 * something else, or where its siblings are in quotes.
 *
 * @param preferred - how the siblings write this field
 * @internal
 */
export function renderScalar(
  value: string | number | boolean | null,
  style: Pick<EntryStyle, 'quote'>,
  preferred?: Quote | 'plain',
): string {
  if (typeof value !== 'string') {
    return String(value);
  }
  if (preferred === undefined || preferred === 'plain') {
    return isPlain(value) ? value : quoted(value, style.quote);
  }
  return quoted(value, preferred);
}

function isPlain(text: string): boolean {
  if (!PLAIN.test(text) || text.endsWith(':') || OTHER_TYPE.test(text)) {
    return false;
  }
  return (['1.1', '1.2'] as const).every(version => {
    const node = parseDocument(text, { version, logLevel: 'silent' }).contents;
    return node instanceof Scalar && node.value === text;
  });
}

function quoted(text: string, quote: Quote): string {
  // Only double quotes can hold what does not print.
  return quote === 'single' && !/[\p{C}\p{Zl}\p{Zp}]/u.test(text)
    ? `'${text.replaceAll("'", "''")}'`
    : escapedJson(text);
}

/** JSON is YAML, except that YAML wants what does not print to be escaped. */
function escapedJson(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
