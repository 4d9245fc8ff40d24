/**
 * The random decisions that make a test case, one after the other. What was
 * decided is kept, so that a case can be made again from a seed or, smaller,
 * from an edited list. A decision of 0 is the simplest one.
 */
export class Choices {
  private readonly made: number[] = [];

  private constructor(
    private readonly next: (bound: number, index: number) => number,
  ) {}

  /** @param seed - any integer; the same seed makes the same decisions */
  static fromSeed(seed: number): Choices {
    const random = mulberry32(seed);
    return new Choices(bound => Math.floor(random() * bound));
  }

  /** Decides as the list says, and as simply as possible behind its end. */
  static replay(made: readonly number[]): Choices {
    return new Choices((bound, index) => Math.min(made[index] ?? 0, bound - 1));
  }

  get list(): readonly number[] {
    return this.made;
  }

  /** An integer from 0 to `bound - 1`. */
  below(bound: number): number {
    const choice = this.next(bound, this.made.length);
    this.made.push(choice);
    return choice;
  }

  /** @param percent - how often the answer is true */
  chance(percent: number): boolean {
    return this.below(100) >= 100 - percent;
  }

  /** @param options - the simplest one first; repeat one to prefer it */
  pick<T>(options: readonly T[]): T {
    return options[this.below(options.length)];
  }
}

/** The generator of Tommy Ettinger, small and good enough to vary tests. */
function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
