const WORDS = new Map<string, number | boolean | null>([
  ...['y', 'yes', 'true', 'on'].flatMap(word => spellings(word, true)),
  ...['n', 'no', 'false', 'off'].flatMap(word => spellings(word, false)),
  ...spellings('null', null),
  ['', null],
  ['~', null],
  ...['.inf', '.Inf', '.INF'].flatMap((word): [string, number][] => [
    [word, Infinity],
    [`+${word}`, Infinity],
    [`-${word}`, -Infinity],
  ]),
  ...['.nan', '.NaN', '.NAN'].map((word): [string, number] => [word, NaN]),
]);

/** Literals of Go, in which a leading zero makes a number octal. */
const PREFIXED = /^([-+]?)0(?:[oO]?([0-7]+)|([xX][\da-fA-F]+|[bB][01]+))$/;
const DECIMAL = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;

/**
 * What Helm takes the text of a plain scalar for. Helm reads values by the rules
 * of YAML 1.1, or rather what its library makes of them: `yes` is true, `0755`
 * is 493 and `1_000` a number, but `12:30:45` and dates are texts. Every number
 * becomes a double.
 *
 * Source: Helm 3, `pkg/cli/values` (sigs.k8s.io/yaml); go.yaml.in/yaml/v2, `resolve.go`.
 *
 * @internal
 */
export function helmScalar(text: string): string | number | boolean | null {
  return WORDS.has(text) ? WORDS.get(text)! : numberOf(text) ?? text;
}

/** `yes`, `Yes` and `YES`, but not `yEs`. */
function spellings<Value>(word: string, value: Value): [string, Value][] {
  const capitalised = word[0].toUpperCase() + word.slice(1);
  return [word, capitalised, word.toUpperCase()].map(text => [text, value]);
}

function numberOf(text: string): number | undefined {
  // Underscores may stand anywhere, but between digits alone behind a point.
  if (!/^(?:[-+\d]|\.(?!.*(?<!\d)_|.*_(?!\d)))/.test(text)) {
    return undefined;
  }
  const plain = text.replace(/_/g, '');
  const prefixed = PREFIXED.exec(plain);
  if (prefixed) {
    const [, sign, octal, other] = prefixed;
    const value = BigInt(`0${other ?? `o${octal}`}`);
    // As many bits as Go's types have; more digits make something else.
    if (value < 2n ** (sign === '' ? 64n : 63n)) {
      return Number(sign === '-' ? -value : value);
    }
  }
  const number = DECIMAL.test(plain) ? Number(plain) : NaN;
  return Number.isFinite(number) ? number : undefined;
}
