/**
 * What placement looks at in an entry of a map.
 *
 * @internal
 */
export interface Sibling {
  key: string;
  /** Value by which the file groups its entries, e.g. the sync wave. */
  group?: string;
}

/** So few keys are in order by chance too often to call them sorted. */
const SORTED_FROM = 3;

/**
 * Finds the place for a new entry, the index of the entry that it goes in
 * front of (`siblings.length` for behind the last).
 *
 * - Entries of one group that stand together: into the group, in sorted place
 *   where the group is sorted, else behind its last entry.
 * - A group that has no entries yet: behind the last entry of the nearest lower
 *   group, else in front of the first entry of the nearest higher one.
 * - No groups, or groups that are mixed: in sorted place where at least three
 *   keys are strictly sorted, else behind the last entry (of the group).
 *
 * @internal
 */
export function chooseIndex(siblings: readonly Sibling[], added: Sibling) {
  const all = siblings.map((_, index) => index);
  if (added.group === undefined) {
    return placeIn(all, siblings, added.key);
  }
  const mixed = !areGrouped(siblings);
  if (mixed && areSorted(siblings)) {
    return placeIn(all, siblings, added.key);
  }
  const peers = all.filter(index => siblings[index].group === added.group);
  if (peers.length > 0) {
    return mixed
      ? peers[peers.length - 1] + 1
      : placeIn(peers, siblings, added.key);
  }
  return placeGroup(siblings, added.group);
}

function placeIn(
  indices: readonly number[],
  siblings: readonly Sibling[],
  key: string,
): number {
  const last = indices[indices.length - 1];
  if (areSorted(indices.map(index => siblings[index]))) {
    const next = indices.find(index => siblings[index].key > key);
    return next ?? last + 1;
  }
  return last === undefined ? 0 : last + 1;
}

function placeGroup(siblings: readonly Sibling[], group: string): number {
  let lower: string | undefined;
  let higher: string | undefined;
  for (const { group: other } of siblings) {
    if (other === undefined) {
      continue;
    }
    if (compareGroups(other, group) < 0) {
      if (lower === undefined || compareGroups(other, lower) > 0) {
        lower = other;
      }
    } else if (higher === undefined || compareGroups(other, higher) < 0) {
      higher = other;
    }
  }
  if (lower !== undefined) {
    return siblings.map(sibling => sibling.group).lastIndexOf(lower) + 1;
  }
  const first = siblings.findIndex(sibling => sibling.group === higher);
  return higher === undefined || first === -1 ? siblings.length : first;
}

/** Sync waves are numbers in text; other groups are ordered as text. */
function compareGroups(left: string, right: string): number {
  const difference = Number(left) - Number(right);
  if (Number.isNaN(difference)) {
    return left < right ? -1 : Number(left > right);
  }
  return difference;
}

function areSorted(siblings: readonly Sibling[]): boolean {
  return (
    siblings.length >= SORTED_FROM &&
    siblings.every(
      ({ key }, index) => index === 0 || siblings[index - 1].key < key,
    )
  );
}

/** Each group's entries follow each other without others between them. */
function areGrouped(siblings: readonly Sibling[]): boolean {
  const closed = new Set<string | undefined>();
  return siblings.every(({ group }, index) => {
    if (index > 0 && siblings[index - 1].group !== group) {
      closed.add(siblings[index - 1].group);
    }
    return !closed.has(group);
  });
}
