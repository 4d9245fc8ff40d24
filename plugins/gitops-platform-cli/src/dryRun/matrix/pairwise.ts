/**
 * Asks which of the named levels a factor has. The first level is the ordinary
 * one. A factor is asked for at most once per walk.
 */
export type Choose = (factor: string, levels: string[]) => string;

/** What a walk decided. */
export type Choices = ReadonlyMap<string, string>;

export interface Selection<T> {
  result: T;
  choices: Choices;
}

export interface Covering<T> {
  selections: Selection<T>[];
  /** Pairs that could not be reached within the limit. */
  left: number;
}

/** Candidates that are compared for each selection. */
const candidates = 8;

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
  const search = new Search(walk);
  const selections: Selection<T>[] = [];
  if (limit > 0) {
    const ordinary = search.attempt((_, levels) => levels[0]);
    if (ordinary) {
      search.targets.cover(ordinary.choices);
      selections.push(ordinary);
    }
  }
  for (
    let target = search.targets.next();
    target && selections.length < limit && search.walks < limit * walksPerCase;
    target = search.targets.next()
  ) {
    const selection = search.reach(target);
    if (selection) {
      search.targets.cover(selection.choices);
      selections.push(selection);
    } else {
      search.targets.giveUp(target);
    }
  }
  return { selections, left: search.targets.pending };
}

/** Looks for walks that cover what is still open. */
class Search<T> {
  readonly targets = new Targets();
  walks = 0;

  readonly #walk: (choose: Choose) => T | undefined;
  /** For each factor, choices that lead to it. */
  readonly #witnesses = new Map<string, Choices>();

  constructor(walk: (choose: Choose) => T | undefined) {
    this.#walk = walk;
  }

  /** @returns undefined where the choices are impossible together */
  attempt(
    choose: (factor: string, levels: string[], before: Choices) => string,
  ): Selection<T> | undefined {
    this.walks++;
    const choices = new Map<string, string>();
    const result = this.#walk((factor, levels) => {
      this.targets.discover(factor, levels, choices);
      const level = choose(factor, levels, choices);
      choices.set(factor, level);
      if (!this.#witnesses.has(factor)) {
        this.#witnesses.set(factor, new Map(choices));
      }
      return level;
    });
    return result === undefined ? undefined : { result, choices };
  }

  /** The possible walk with the target that covers the most besides. */
  reach(target: Choices): Selection<T> | undefined {
    let best: Selection<T> | undefined;
    let mostCovered = 0;
    for (const preferred of this.#preferences(target)) {
      const found = this.attempt((factor, levels, before) => {
        const level = target.get(factor) ?? preferred.choices?.get(factor);
        return level !== undefined && levels.includes(level)
          ? level
          : this.targets.mostWanted(factor, levels, before, preferred.turn);
      });
      const covered =
        found && contains(found.choices, target)
          ? this.targets.gain(found.choices)
          : 0;
      if (covered > mostCovered) {
        best = found;
        mostCovered = covered;
      }
    }
    return best;
  }

  /** Free ones, which differ in how they break ties; then what led to the factors before. */
  *#preferences(
    target: Choices,
  ): Generator<{ choices?: Choices; turn: number }> {
    for (let turn = 0; turn < candidates; turn++) {
      yield { turn };
    }
    for (const factor of [...target.keys()].reverse()) {
      yield { choices: this.#witnesses.get(factor), turn: 0 };
    }
  }
}

/** Levels and pairs of levels that no selection has yet. */
class Targets {
  readonly #open = new Map<string, Map<string, string>>();
  readonly #known = new Set<string>();

  get pending(): number {
    return this.#open.size;
  }

  discover(factor: string, levels: string[], choices: Choices) {
    for (const level of levels) {
      this.#add(levelKey(factor, level), [[factor, level]]);
      for (const [other, chosen] of choices) {
        this.#add(pairKey(other, chosen, factor, level), [
          [other, chosen],
          [factor, level],
        ]);
      }
    }
  }

  cover(choices: Choices) {
    for (const key of keysOf(choices)) {
      this.#known.add(key);
      this.#open.delete(key);
    }
  }

  /** How many open targets the choices would cover. */
  gain(choices: Choices): number {
    let count = 0;
    for (const key of keysOf(choices)) {
      count += this.#open.has(key) ? 1 : 0;
    }
    return count;
  }

  giveUp(target: Choices) {
    this.#open.delete(targetKey(target));
  }

  /** Single levels before pairs, in the order in which they were found. */
  next(): Choices | undefined {
    let first: Choices | undefined;
    for (const target of this.#open.values()) {
      if (target.size === 1) {
        return target;
      }
      first ??= target;
    }
    return first;
  }

  /** The level that covers the most together with the choices before it. */
  mostWanted(
    factor: string,
    levels: string[],
    before: Choices,
    turn: number,
  ): string {
    const gains = levels.map(level => {
      let count = this.#open.has(levelKey(factor, level)) ? 1 : 0;
      for (const [other, chosen] of before) {
        count += this.#open.has(pairKey(other, chosen, factor, level)) ? 1 : 0;
      }
      return count;
    });
    const most = Math.max(...gains);
    const equal = levels.filter((_, index) => gains[index] === most);
    return equal[(turn * (before.size + 1)) % equal.length];
  }

  #add(key: string, target: [string, string][]) {
    if (!this.#known.has(key)) {
      this.#known.add(key);
      this.#open.set(key, new Map(target));
    }
  }
}

function contains(choices: Choices, target: Choices): boolean {
  return [...target].every(([factor, level]) => choices.get(factor) === level);
}

function* keysOf(choices: Choices): Generator<string> {
  const entries = [...choices];
  for (const [index, [factor, level]] of entries.entries()) {
    yield levelKey(factor, level);
    for (const [other, chosen] of entries.slice(0, index)) {
      yield pairKey(other, chosen, factor, level);
    }
  }
}

function levelKey(factor: string, level: string): string {
  return `${factor}\0${level}`;
}

function pairKey(a: string, levelA: string, b: string, levelB: string): string {
  return a < b
    ? `${a}\0${levelA}\0${b}\0${levelB}`
    : `${b}\0${levelB}\0${a}\0${levelA}`;
}

function targetKey(target: Choices): string {
  const [[a, levelA], second] = [...target];
  return second ? pairKey(a, levelA, ...second) : levelKey(a, levelA);
}
