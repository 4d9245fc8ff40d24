import type { BlockEntry } from '../placement/blockEntries';
import { blankLinesFor } from '../placement/rhythm';
import { lineEnding, type YamlSource } from '../source/YamlSource';
import { insertion, type Splice } from '../splice';

/**
 * Puts the lines of an entry between the entries of a block map, or those of
 * an item between the items of a block list.
 *
 * @param index - of the entry that it goes in front of; `entries.length` for behind the last
 * @param groups - the group of each entry
 * @param group - of the new entry
 * @internal
 */
export function insertIntoBlock(
  source: YamlSource,
  entries: readonly BlockEntry[],
  index: number,
  added: readonly string[],
  groups: readonly (string | undefined)[],
  group: string | undefined,
): Splice[] {
  const { lines } = source;
  const blanks = blankLinesFor(entries, groups, group);
  if (index === 0) {
    const first = entries[0];
    const line = first.firstLine - first.attachedComments;
    const eol = lineEnding(source, line);
    return [
      insertion(lines.start(line), added.join(eol) + eol.repeat(1 + blanks)),
    ];
  }

  const previous = entries[index - 1];
  const eol = lineEnding(source, previous.lastLine);
  let before = blanks;
  let behind = 0;
  if (previous.endsInKeptScalar) {
    // A blank line more would be part of the text above. Those that are there
    // separate the new entry already, so that only its own are missing.
    before = 0;
    const hasMoreBelow = previous.blanksBehind > 0 && index < entries.length;
    behind = hasMoreBelow ? blanks : 0;
  }
  return [
    insertion(
      lines.end(previous.lastLine),
      eol.repeat(1 + before) + added.join(eol) + eol.repeat(behind),
    ),
  ];
}
