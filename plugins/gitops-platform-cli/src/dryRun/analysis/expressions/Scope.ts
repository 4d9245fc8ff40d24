import type { Shape } from '../shapes/Shape';

/** Variables that an expression sees. */
export class Scope {
  readonly #own = new Map<string, Shape>();

  constructor(
    variables: Iterable<[string, Shape]> = [],
    private readonly outer?: Scope,
  ) {
    this.#own = new Map(variables);
  }

  get(name: string): Shape | undefined {
    return this.#own.get(name) ?? this.outer?.get(name);
  }

  set(name: string, shape: Shape) {
    this.#own.set(name, shape);
  }

  inner(variables: Iterable<[string, Shape]> = []): Scope {
    return new Scope(variables, this);
  }

  names(): string[] {
    return [...this.#own.keys(), ...(this.outer?.names() ?? [])];
  }
}
