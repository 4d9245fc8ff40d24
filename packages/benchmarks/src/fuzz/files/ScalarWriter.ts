import type { Choices } from '../choices/Choices';
import type { FileStyle } from './FileStyle';

/** A scalar as it stands behind its key or dash. */
export interface WrittenScalar {
  /** Behind the key; for a block scalar its header. */
  head: string;
  /** Lines below, with their indentation. */
  below: string[];
  /** The blank lines at the end are part of the text. */
  keepsBlankLines?: boolean;
}

/** Texts that mean the same in every place and for every parser without quotes. */
const PLAIN =
  /^(?!(?:y|n|yes|no|on|off|true|false|null)$)[\p{L}./^][\p{L}0-9 ./_:[\]+*^-]*$/iu;

/**
 * Writes a scalar in one of the ways that mean it.
 *
 * @param indentation - of the key or dash that the scalar belongs to
 * @param flow - in braces, where only one line is possible
 */
export function writeScalar(
  value: string | number | boolean | null,
  indentation: number,
  style: FileStyle,
  choices: Choices,
  flow = false,
): WrittenScalar {
  if (value === null) {
    return inline(flow ? 'null' : choices.pick(['', 'null', '~']));
  }
  if (typeof value !== 'string') {
    return inline(String(value));
  }
  const deeper = ' '.repeat(indentation + style.step);
  if (!flow && /\n/.test(value) && choices.chance(80)) {
    return literal(value, deeper, style);
  }
  if (!flow && value.length > 40 && !value.includes('\n')) {
    const broken = brokenText(value, deeper, choices);
    if (broken) {
      return broken;
    }
  }
  const plain =
    PLAIN.test(value) &&
    !/: | #|[: ]$/.test(value) &&
    !(flow && /[[\]{},:*^]/.test(value));
  return inline(
    plain && !style.quotedTexts && !choices.chance(10)
      ? value
      : quoted(value, style.quote),
  );
}

function literal(text: string, deeper: string, style: FileStyle) {
  const body = text.replace(/\n+$/, '');
  const newlines = text.length - body.length;
  const chomping = ['-', ''][newlines] ?? '+';
  const indicator = body.startsWith(' ') ? String(style.step) : '';
  return {
    head: `|${indicator}${chomping}`,
    below: [
      ...body.split('\n').map(line => (line ? deeper + line : line)),
      ...Array<string>(Math.max(0, newlines - 1)).fill(''),
    ],
    keepsBlankLines: chomping === '+',
  };
}

/** A long text over several lines: folded, in quotes or plain. */
function brokenText(
  text: string,
  deeper: string,
  choices: Choices,
): WrittenScalar | undefined {
  const middle = text.indexOf(' ', text.length / 2);
  const lines = [text.slice(0, middle), text.slice(middle + 1)];
  switch (choices.below(4)) {
    case 1:
      return { head: '>-', below: lines.map(line => deeper + line) };
    case 2:
      return { head: `"${lines[0]}`, below: [`${deeper}${lines[1]}"`] };
    case 3:
      return { head: lines[0], below: [deeper + lines[1]] };
    default:
      return undefined;
  }
}

export function quoted(text: string, quote: '"' | "'"): string {
  return quote === '"' || /[\p{C}]/u.test(text)
    ? JSON.stringify(text)
    : `'${text.replaceAll("'", "''")}'`;
}

function inline(head: string): WrittenScalar {
  return { head, below: [] };
}
