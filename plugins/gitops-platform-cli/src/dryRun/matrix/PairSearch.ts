import type { Choices, Choose, Selection } from './Choice';
import { OpenPairs } from './OpenPairs';

/** Candidates that are compared for each selection. */
const candidates = 8;

/** Looks for walks that cover what is still open. */
export class PairSearch<T> {
  readonly open = new OpenPairs();
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
      this.open.discover(factor, levels, choices);
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
          : this.open.mostWanted(factor, levels, before, preferred.turn);
      });
      const covered =
        found && contains(found.choices, target)
          ? this.open.gain(found.choices)
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

function contains(choices: Choices, target: Choices): boolean {
  return [...target].every(([factor, level]) => choices.get(factor) === level);
}
