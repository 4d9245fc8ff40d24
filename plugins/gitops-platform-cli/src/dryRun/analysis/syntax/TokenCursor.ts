import { deepestNesting } from './limits';
import { TemplateSyntaxError } from './TemplateSyntaxError';
import type { Token } from './tokens';

/** Walks over the tokens of an expression. */
export class TokenCursor {
  #index = 0;
  #depth = 0;

  constructor(private readonly tokens: Token[]) {}

  /** Moves on without looking. */
  skip(count: number) {
    this.#index += count;
  }

  /** The token that comes next, or one behind it; the last one for ever. */
  peek(ahead = 0): Token {
    return this.tokens[Math.min(this.#index + ahead, this.tokens.length - 1)];
  }

  /** Takes the token that comes next. */
  next(): Token {
    const token = this.peek();
    this.#index++;
    return token;
  }

  /** Where the token ends that was taken last. */
  previousEnd(): number {
    return this.tokens[this.#index - 1].end;
  }

  /** Takes an operator where it comes next. */
  take(operator: string): boolean {
    const token = this.peek();
    const taken = token.kind === 'operator' && token.value === operator;
    this.#index += taken ? 1 : 0;
    return taken;
  }

  /** Takes a name where it comes next. */
  takeName(name: string): boolean {
    const token = this.peek();
    const taken = token.kind === 'name' && token.value === name;
    this.#index += taken ? 1 : 0;
    return taken;
  }

  /** Takes an operator that must come next. */
  expect(operator: string) {
    if (!this.take(operator)) {
      this.fail(`"${operator}" is missing`);
    }
  }

  /** Takes a name, whichever it is. */
  expectName(): Token {
    const token = this.peek();
    if (token.kind !== 'name') {
      this.fail('A name is missing');
    }
    return this.next();
  }

  /** Makes sure that nothing is left. */
  expectEnd() {
    const token = this.peek();
    if (token.kind !== 'end') {
      this.fail(`Unexpected "${token.value}"`, token, hintFor(token));
    }
  }

  /** Parses what is one level deeper, as between brackets. */
  nested<T>(parse: () => T): T {
    this.#depth++;
    if (this.#depth > deepestNesting) {
      this.fail(`More than ${deepestNesting} levels of nesting`);
    }
    try {
      return parse();
    } finally {
      this.#depth--;
    }
  }

  /** Refuses the expression. */
  fail(
    problem: string,
    at: { start: number } = this.peek(),
    hint?: string,
  ): never {
    throw new TemplateSyntaxError(problem, at.start, hint);
  }
}

function hintFor(token: Token): string | undefined {
  if (token.kind === 'operator' && token.value === '=') {
    return 'compare with "=="';
  }
  return token.kind === 'operator' && token.value === '|'
    ? 'a filter is written with one "|"; for an alternative write "or"'
    : undefined;
}
