import type { Choices } from './Choice';

/** Levels and pairs of levels that no selection has yet. */
export class OpenPairs {
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

export function contains(choices: Choices, target: Choices): boolean {
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
