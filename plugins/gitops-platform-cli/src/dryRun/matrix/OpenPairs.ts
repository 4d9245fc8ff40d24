import type { Choices } from './Choice';

/** More levels than any form has; keeps the numbers of pairs apart. */
const mostLevels = 2 ** 24;

/** Levels and pairs of levels that no selection has yet. */
export class OpenPairs {
  readonly #open = new Map<number, Choices>();
  readonly #known = new Set<number>();
  /** Every level of every factor has a number, from 1 on. */
  readonly #levels = new Map<string, Map<string, number>>();
  #count = 0;

  get pending(): number {
    return this.#open.size;
  }

  discover(factor: string, levels: string[], before: Choices) {
    for (const level of levels) {
      const number = this.#levelOf(factor, level);
      if (!this.#known.has(number)) {
        this.#known.add(number);
        this.#open.set(number, new Map([[factor, level]]));
      }
      for (const [other, chosen] of before) {
        const pair = pairOf(number, this.#levelOf(other, chosen));
        if (!this.#known.has(pair)) {
          this.#known.add(pair);
          this.#open.set(
            pair,
            new Map([
              [other, chosen],
              [factor, level],
            ]),
          );
        }
      }
    }
  }

  cover(choices: Choices) {
    for (const number of this.#numbersOf(choices)) {
      this.#known.add(number);
      this.#open.delete(number);
    }
  }

  /** How many open targets the choices would cover. */
  gain(choices: Choices): number {
    return this.#numbersOf(choices).filter(number => this.#open.has(number))
      .length;
  }

  giveUp(target: Choices) {
    const [first, second] = [...target].map(([factor, level]) =>
      this.#levelOf(factor, level),
    );
    this.#open.delete(second === undefined ? first : pairOf(first, second));
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
      const number = this.#levelOf(factor, level);
      let count = this.#open.has(number) ? 1 : 0;
      for (const [other, chosen] of before) {
        count += this.#open.has(pairOf(number, this.#levelOf(other, chosen)))
          ? 1
          : 0;
      }
      return count;
    });
    const most = Math.max(...gains);
    const equal = levels.filter((_, index) => gains[index] === most);
    return equal[(turn * (before.size + 1)) % equal.length];
  }

  #levelOf(factor: string, level: string): number {
    let levels = this.#levels.get(factor);
    if (!levels) {
      levels = new Map();
      this.#levels.set(factor, levels);
    }
    let number = levels.get(level);
    if (number === undefined) {
      this.#count++;
      number = this.#count;
      levels.set(level, number);
    }
    return number;
  }

  #numbersOf(choices: Choices): number[] {
    const levels = [...choices].map(([factor, level]) =>
      this.#levelOf(factor, level),
    );
    return levels.flatMap((level, index) => [
      level,
      ...levels.slice(0, index).map(other => pairOf(level, other)),
    ]);
  }
}

/** The number of a pair, whichever of the two comes first. */
function pairOf(a: number, b: number): number {
  return Math.min(a, b) * mostLevels + Math.max(a, b);
}
