import type { Choose, Selection } from './Choice';
import { PairSearch } from './PairSearch';

export interface Covering<T> {
  selections: Selection<T>[];
  /** Pairs that could not be reached within the limit. */
  left: number;
}

/** Bounds what is spent on pairs that turn out to be impossible. */
const walksPerCase = 100;

/**
 * Selects walks so that every level of every factor, and every pair of levels
 * of two factors that can meet, is in at least one of them. The first
 * selection has the first level of every factor, where that is possible.
 *
 * Greedy, one selection at a time, as AETG does. Libraries for pairwise testing
 * take a fixed list of factors; in a form, a factor exists only in the branch
 * that other choices lead to, so factors are discovered by walking.
 *
 * @param walk - must depend on the choices alone; undefined where they are impossible together
 */
export function coverPairs<T>(
  walk: (choose: Choose) => T | undefined,
  limit: number,
): Covering<T> {
  const search = new PairSearch(walk);
  const selections: Selection<T>[] = [];
  if (limit > 0) {
    const ordinary = search.attempt((_, levels) => levels[0]);
    if (ordinary) {
      search.open.cover(ordinary.choices);
      selections.push(ordinary);
    }
  }
  for (
    let target = search.open.next();
    target && selections.length < limit && search.walks < limit * walksPerCase;
    target = search.open.next()
  ) {
    const selection = search.reach(target);
    if (selection) {
      search.open.cover(selection.choices);
      selections.push(selection);
    } else {
      search.open.giveUp(target);
    }
  }
  return { selections, left: search.open.pending };
}
