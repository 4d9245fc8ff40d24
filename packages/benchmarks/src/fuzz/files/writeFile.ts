import type { Choices } from '../choices/Choices';
import { chooseStyle } from './FileStyle';
import { choosePlatformFile } from './platformFiles';
import type { WrittenFile, WrittenLine } from './WrittenFile';
import { YamlWriter } from './YamlWriter';

/** Makes a file of a platform and writes it in a style that people use. */
export function writeFile(choices: Choices): WrittenFile {
  const style = chooseStyle(choices);
  const { file, root } = choosePlatformFile(choices);
  const writer = new YamlWriter(style, choices);
  writeHeader(writer, choices);
  const before = writer.lines.length;
  if (Object.keys(root).length > 0 || choices.chance(50)) {
    writer.map(root, 0, []);
  }
  const isEmpty = writer.lines.length === before;
  const several = !isEmpty && choices.chance(6);
  if (several) {
    writer.line('---');
    writer.line('kind: Other');
    writer.line('# end of the other document');
  } else if (choices.chance(5)) {
    writer.line('...');
  }
  const broken = choices.chance(6)
    ? breakFile(writer.lines, choices)
    : undefined;
  const text = writer.lines.map(line => line.text).join(style.eol);
  return {
    file,
    text: `${style.bom ? '\ufeff' : ''}${text}${
      style.finalNewline && text !== '' ? style.eol : ''
    }`,
    lines: writer.lines,
    mayBeRefused: style.sharing || several,
    broken,
  };
}

function writeHeader(writer: YamlWriter, choices: Choices) {
  if (choices.chance(40)) {
    writer.line(`# ${'='.repeat(40)}`);
    writer.line(writer.comment());
    writer.line(`# ${'='.repeat(40)}`);
    writer.line('');
  }
  if (choices.chance(8)) {
    writer.line('---');
  }
}

/** Makes a mistake that every edit has to refuse. */
function breakFile(lines: WrittenLine[], choices: Choices): string | undefined {
  const index = choices.below(Math.max(1, lines.length));
  const line = lines[index];
  // In a block scalar, these mistakes are none.
  if (!line || !/^ *(?!key:)[a-zA-Z]+: [a-z0-9"']/.test(line.text)) {
    return undefined;
  }
  switch (choices.below(3)) {
    case 0:
      lines.splice(index, 0, line);
      return 'a key is there twice';
    case 1:
      lines[index] = { ...line, text: line.text.replace(': ', ':\t') };
      return 'a tab separates';
    default:
      lines[index] = { ...line, text: `${line.text.split(':')[0]}: [1, 2` };
      return 'a bracket is open';
  }
}
