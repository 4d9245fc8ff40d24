import type { Choices } from '../choices/Choices';

/** What is the same all over a file. */
export interface FileStyle {
  /** Spaces per level. */
  step: number;
  /** Columns from a key to the dashes of its list. */
  dashIndent: number;
  /** Spaces behind a dash. */
  dashGap: number;
  quote: '"' | "'";
  /** Texts that need no quotes have some all the same. */
  quotedTexts: boolean;
  quotedKeys: boolean;
  /** Blank lines between entries. */
  blanks: number;
  /** How many of a hundred places have a comment. */
  comments: number;
  eol: '\n' | '\r\n';
  bom: boolean;
  finalNewline: boolean;
  /** Anchors, aliases, merge keys and explicit keys, which an edit may refuse. */
  sharing: boolean;
}

export function chooseStyle(choices: Choices): FileStyle {
  const step = choices.pick([2, 2, 2, 4, 3, 1, 8]);
  return {
    step,
    dashIndent: choices.pick([0, step]),
    dashGap: choices.pick([1, 1, 1, 3]),
    quote: choices.pick(['"', "'"]),
    quotedTexts: choices.chance(30),
    quotedKeys: choices.chance(5),
    blanks: choices.pick([0, 0, 1, 2]),
    comments: choices.pick([0, 15, 40]),
    eol: choices.pick(['\n', '\n', '\r\n']),
    bom: choices.chance(10),
    finalNewline: !choices.chance(20),
    sharing: choices.chance(15),
  };
}
