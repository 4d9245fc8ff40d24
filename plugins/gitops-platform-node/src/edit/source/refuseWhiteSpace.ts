import { Lexer } from 'yaml';
import type { LineIndex } from './LineIndex';
import { refusal } from './YamlSource';

/** What the lexer puts in front of a scalar's text. */
const SCALAR_MARK = '\u001f';

/**
 * Refuses tabs that indent or separate. YAML 1.2 allows some of them, the
 * parsers behind Helm and Argo CD (libyaml's rules) others, and no reader sees
 * the difference. Tabs in scalars, in comments and behind a line's last
 * character are harmless.
 *
 * @internal
 */
export function refuseTabs(text: string, file: string, lines: LineIndex) {
  if (!text.includes('\t')) {
    return;
  }
  let offset = 0;
  let inScalar = false;
  for (const token of new Lexer().lex(text)) {
    if (token === '\u0002' || token === '\u0018' || token === SCALAR_MARK) {
      // Control tokens of the lexer: they stand for no text.
      inScalar = token === SCALAR_MARK;
      continue;
    }
    if (!inScalar && /^[ \t]*\t[ \t]*$/.test(token)) {
      const tab = offset + token.indexOf('\t');
      const line = lines.lineAt(tab);
      const before = text.slice(lines.start(line), tab).trim();
      const after = text.slice(tab, lines.end(line)).trim();
      if (before === '' || (after !== '' && !after.startsWith('#'))) {
        throw refusal(
          file,
          lines.position(tab),
          'a tab is used as white space, which YAML parsers treat differently: replace it by spaces',
        );
      }
    }
    inScalar = false;
    offset += token.length;
  }
}

/** @internal */
export function refuseCarriageReturns(
  text: string,
  file: string,
  lines: LineIndex,
) {
  const lone = /\r(?!\n)/.exec(text);
  if (lone) {
    throw refusal(
      file,
      lines.position(lone.index),
      'a carriage return stands without a line feed, which YAML parsers treat differently: end lines with LF or CRLF',
    );
  }
}
