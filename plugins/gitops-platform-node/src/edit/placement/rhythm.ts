import type { BlockEntry } from './blockEntries';

/**
 * How many blank lines separate a new entry from its neighbour: as many as
 * mostly separate the entries of its group from each other or, for the first
 * entry of a new group, the groups.
 *
 * @param groups - the group of each entry
 * @internal
 */
export function blankLinesFor(
  entries: readonly BlockEntry[],
  groups: readonly (string | undefined)[],
  group: string | undefined,
): number {
  const inGroup: number[] = [];
  const inAnyGroup: number[] = [];
  const withoutComments: number[] = [];
  const betweenGroups: number[] = [];
  for (let index = 0; index + 1 < entries.length; index++) {
    const blanks = entries[index].blanksBehind;
    if (groups[index] !== groups[index + 1]) {
      betweenGroups.push(blanks);
    } else {
      inAnyGroup.push(blanks);
      if (groups[index] === group) {
        inGroup.push(blanks);
      }
    }
    if (entries[index + 1].attachedComments === 0) {
      withoutComments.push(blanks);
    }
  }
  const usual =
    mostCommon(inGroup) ??
    mostCommon(inAnyGroup) ??
    mostCommon(withoutComments) ??
    0;
  if (groups.includes(group)) {
    return usual;
  }
  const headed = (entries[0]?.attachedComments ?? 0) > 0;
  return mostCommon(betweenGroups) ?? Math.max(usual, headed ? 1 : 0);
}

/** Of equally common ones, the smallest. */
function mostCommon(counts: readonly number[]): number | undefined {
  const frequencies = new Map<number, number>();
  for (const count of counts) {
    frequencies.set(count, (frequencies.get(count) ?? 0) + 1);
  }
  return [...frequencies].sort(
    ([left, leftTimes], [right, rightTimes]) =>
      rightTimes - leftTimes || left - right,
  )[0]?.[0];
}
