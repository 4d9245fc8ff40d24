import type { BlockEntry } from './placement/blockEntries';
import { blankLinesFor } from './placement/rhythm';
import type { YamlSource } from './source/YamlSource';
import type { Splice } from './splice';

/**
 * Puts the lines of an entry between the entries of a block map.
 *
 * @param index - of the entry that it goes in front of; `entries.length` for behind the last
 * @param groups - the group of each entry
 * @param group - of the new entry
 * @internal
 */
export function insertIntoBlockMap(
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
      {
        offset: lines.start(line),
        removed: 0,
        inserted: added.join(eol) + eol.repeat(1 + blanks),
      },
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
    {
      offset: lines.end(previous.lastLine),
      removed: 0,
      inserted: eol.repeat(1 + before) + added.join(eol) + eol.repeat(behind),
    },
  ];
}

/** The end of this line or, where it has none, of the file's first one. */
export function lineEnding(source: YamlSource, line: number): string {
  return source.lines.ending(line) || source.lines.ending(0) || '\n';
}
