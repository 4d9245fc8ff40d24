import type {
  Arguments,
  BinaryOperator,
  Capture,
  Expression,
  Filter,
  Keyword,
  Name,
  Parameters,
} from './ast';
import { binary, negate, testInvocation } from './expressionNodes';
import { TokenCursor } from './TokenCursor';
import { Token, tokenize } from './tokens';

/** How deep brackets, unary operators and blocks may be nested. Source: limit `nestingDepth` of the engine. */
export const deepestNesting = 512;

const reservedNames = new Set(['constructor', 'prototype', '__proto__']);
const literalNames = new Map<string, true | false | null>([
  ['true', true],
  ['false', false],
  ['none', null],
  ['null', null],
]);
const equality = new Set(['==', '===', '!=', '!==']);
const relation = new Set(['<', '<=', '>', '>=']);

/**
 * Parses the expressions of the template language of the scaffolder.
 *
 * Source: the grammar that the engine (nunjitsu 0.6) accepts; where it departs
 * from Nunjucks, as in the precedence of `not` and of `|`, so does this parser.
 * A differential test holds both together. The parser of Nunjucks 3.2.4 itself
 * decides differently about 65 of the 469 templates of that test.
 */
export class ExpressionParser {
  readonly #at: TokenCursor;
  #depth = 0;

  constructor(source: string, start: number, end: number) {
    this.#at = new TokenCursor(tokenize(source, start, end));
  }

  /** Parses one expression that fills the whole range. */
  parse(): Expression {
    const expression = this.#conditional();
    this.#at.expectEnd();
    return expression;
  }

  /** Parses names that are bound, as in `for a, b in …` or `set a, b = …`. */
  parseTargets(): Name[] {
    const targets: Name[] = [];
    do {
      const token = this.#at.expectName();
      if (literalNames.has(token.value)) {
        this.#at.fail(`"${token.value}" cannot be a variable`, token);
      }
      targets.push(this.#name(token));
    } while (this.#at.take(','));
    this.#at.expectEnd();
    return targets;
  }

  /** Parses the formal parameters of a macro, the closing parenthesis included. */
  parseParameters(): Parameters {
    const { positional, keywords } = this.#arguments();
    this.#at.expectEnd();
    const names = positional.map(parameter =>
      parameter.type === 'name'
        ? parameter
        : this.#at.fail('A parameter of a macro is a name', parameter),
    );
    return { positional: names, keywords };
  }

  /** Parses `name(…)` of a filter block. */
  parseFilterOf(input: Capture): Filter {
    const filter = this.#filter(input);
    this.#at.expectEnd();
    return filter;
  }

  #conditional(): Expression {
    const then = this.#or();
    if (!this.#at.takeName('if')) {
      return then;
    }
    const condition = this.#or();
    const otherwise = this.#at.takeName('else')
      ? this.#nested(() => this.#or())
      : undefined;
    return {
      type: 'conditional',
      condition,
      then,
      otherwise,
      start: then.start,
      end: (otherwise ?? condition).end,
    };
  }

  #or(): Expression {
    let left = this.#and();
    while (this.#at.takeName('or')) {
      left = binary('or', left, this.#and());
    }
    return left;
  }

  #and(): Expression {
    let left = this.#not();
    while (this.#at.takeName('and')) {
      left = binary('and', left, this.#not());
    }
    return left;
  }

  #not(): Expression {
    const token = this.#at.peek();
    if (!this.#at.takeName('not')) {
      return this.#membership();
    }
    const operand = this.#nested(() => this.#not());
    return negate(operand, token.start);
  }

  #membership(): Expression {
    let left = this.#test();
    for (;;) {
      // The engine compares the text of these tokens, whatever their kind.
      const negated =
        this.#at.peek().value === 'not' && this.#at.peek(1).value === 'in';
      if (negated) {
        this.#at.skip(2);
      } else if (!this.#at.takeName('in')) {
        return left;
      }
      left = binary(negated ? 'not in' : 'in', left, this.#test());
    }
  }

  #test(): Expression {
    const input = this.#equality();
    if (!this.#at.takeName('is')) {
      return input;
    }
    const negated = this.#at.takeName('not');
    const test = this.#equality();
    return {
      type: 'test',
      negated,
      input,
      ...testInvocation(test),
      start: input.start,
      end: test.end,
    };
  }

  #equality(): Expression {
    return this.#comparison(equality, () =>
      this.#comparison(relation, () => this.#additive()),
    );
  }

  #comparison(
    operators: ReadonlySet<string>,
    operand: () => Expression,
  ): Expression {
    let left = operand();
    while (operators.has(this.#at.peek().value)) {
      const operator = this.#at.next().value as BinaryOperator;
      left = binary(operator, left, operand());
    }
    return left;
  }

  #additive(): Expression {
    return this.#binary(['+', '-', '~'], () => this.#multiplicative());
  }

  /** `*`, `/`, `//` and `%` differ in precedence in the engine; what they accept does not depend on it. */
  #multiplicative(): Expression {
    return this.#binary(['*', '/', '//', '%'], () =>
      this.#binary(['**'], () => this.#filtered()),
    );
  }

  #binary(operators: BinaryOperator[], operand: () => Expression): Expression {
    let left = operand();
    for (;;) {
      const operator = operators.find(candidate => this.#at.take(candidate));
      if (!operator) {
        return left;
      }
      left = binary(operator, left, operand());
    }
  }

  #filtered(): Expression {
    let expression = this.#unary();
    while (this.#at.take('|')) {
      expression = this.#filter(expression);
    }
    return expression;
  }

  #filter(input: Expression | Capture): Filter {
    const first = this.#at.expectName();
    const segments = [this.#allowed(first)];
    let last = first;
    while (this.#at.take('.')) {
      last = this.#at.expectName();
      segments.push(this.#allowed(last));
    }
    const supplied = this.#at.take('(')
      ? this.#nested(() => this.#arguments())
      : { positional: [], keywords: [] };
    return {
      type: 'filter',
      name: segments.join('.'),
      nameSpan: { start: first.start, end: last.end },
      input,
      ...supplied,
      start: input.start,
      end: this.#at.previousEnd(),
    };
  }

  #unary(): Expression {
    const token = this.#at.peek();
    for (const operator of ['-', '+'] as const) {
      if (this.#at.take(operator)) {
        const operand = this.#nested(() => this.#unary());
        if (operand.type === 'unary' && operand.operator === operator) {
          this.#at.fail(`Two "${operator}" in a row are not supported`, token);
        }
        return {
          type: 'unary',
          operator,
          operand,
          start: token.start,
          end: operand.end,
        };
      }
    }
    return this.#postfix();
  }

  #postfix(): Expression {
    let target = this.#primary();
    for (;;) {
      if (this.#at.take('.')) {
        const token = this.#at.expectName();
        const key = { start: token.start, end: token.end };
        target = {
          type: 'member',
          target,
          key: { type: 'literal', value: this.#allowed(token), ...key },
          start: target.start,
          end: token.end,
        };
      } else if (this.#at.take('[')) {
        target = this.#subscript(target);
      } else if (this.#at.take('(')) {
        const supplied = this.#nested(() => this.#arguments());
        target = {
          type: 'call',
          callee: target,
          ...supplied,
          start: target.start,
          end: this.#at.previousEnd(),
        };
      } else {
        return target;
      }
    }
  }

  #subscript(target: Expression): Expression {
    const bounds: Expression[] = [];
    const isEmpty = () => [':', ']'].includes(this.#at.peek().value);
    let slices = false;
    this.#nested(() => {
      if (!isEmpty()) {
        bounds.push(this.#conditional());
      }
      slices = this.#at.take(':');
      if (!slices && bounds.length === 0) {
        this.#at.fail('An index is missing');
      }
      if (slices && !isEmpty()) {
        bounds.push(this.#conditional());
      }
      if (slices && this.#at.take(':') && this.#at.peek().value !== ']') {
        bounds.push(this.#conditional());
      }
    });
    this.#at.expect(']');
    const span = { start: target.start, end: this.#at.previousEnd() };
    if (slices) {
      return { type: 'slice', target, bounds, ...span };
    }
    const [key] = bounds;
    if (key.type === 'literal' && typeof key.value === 'string') {
      this.#assertAllowed(key.value, key);
    }
    return { type: 'member', target, key, ...span };
  }

  #primary(): Expression {
    const token = this.#at.next();
    const span = { start: token.start, end: token.end };
    switch (token.kind) {
      case 'number':
        return { type: 'literal', value: Number(token.value), ...span };
      case 'string':
        return { type: 'literal', value: token.value, ...span };
      case 'regex':
        return { type: 'regex', ...span };
      case 'name': {
        const value = literalNames.get(token.value);
        return value === undefined
          ? this.#name(token)
          : { type: 'literal', value, ...span };
      }
      default:
        return this.#bracketed(token);
    }
  }

  #bracketed(token: Token): Expression {
    const { start } = token;
    switch (token.kind === 'operator' ? token.value : '') {
      case '(': {
        const items = this.#nested(() => this.#items(')'));
        if (items.length === 0) {
          this.#at.fail('There is nothing between the parentheses', token);
        }
        return { type: 'group', items, start, end: this.#at.previousEnd() };
      }
      case '[': {
        const items = this.#nested(() => this.#items(']'));
        return { type: 'list', items, start, end: this.#at.previousEnd() };
      }
      case '{': {
        const entries = this.#nested(() => this.#entries());
        return {
          type: 'dictionary',
          entries,
          start,
          end: this.#at.previousEnd(),
        };
      }
      default:
        this.#at.skip(-1);
        return this.#at.fail(
          token.kind === 'end'
            ? 'The expression is not complete'
            : `Unexpected "${token.value}"`,
          token,
        );
    }
  }

  #items(closer: string): Expression[] {
    const items: Expression[] = [];
    if (this.#at.take(closer)) {
      return items;
    }
    do {
      items.push(this.#conditional());
    } while (this.#at.take(','));
    this.#at.expect(closer);
    return items;
  }

  #entries(): Keyword[] {
    const entries: Keyword[] = [];
    if (this.#at.take('}')) {
      return entries;
    }
    do {
      const token = this.#at.next();
      const isKey =
        token.kind === 'string' ||
        (token.kind === 'name' && !literalNames.has(token.value));
      if (!isKey) {
        this.#at.fail('A key of a dictionary is a name or a string', token);
      }
      this.#allowed(token);
      this.#at.expect(':');
      entries.push(this.#keyword(token));
    } while (this.#at.take(','));
    this.#at.expect('}');
    return entries;
  }

  #arguments(): Arguments {
    const positional: Expression[] = [];
    const keywords: Keyword[] = [];
    if (this.#at.take(')')) {
      return { positional, keywords };
    }
    do {
      const token = this.#at.peek();
      if (token.kind === 'name' && this.#at.peek(1).value === '=') {
        this.#at.skip(1);
        this.#allowed(token);
        this.#at.expect('=');
        keywords.push(this.#keyword(token));
      } else {
        positional.push(this.#conditional());
      }
    } while (this.#at.take(','));
    this.#at.expect(')');
    return { positional, keywords };
  }

  #keyword(token: Token): Keyword {
    const value = this.#conditional();
    return { key: token.value, value, start: token.start, end: value.end };
  }

  #name(token: Token): Name {
    return {
      type: 'name',
      name: this.#allowed(token),
      start: token.start,
      end: token.end,
    };
  }

  #allowed(token: Token): string {
    this.#assertAllowed(token.value, token);
    return token.value;
  }

  #assertAllowed(name: string, at: { start: number }) {
    if (reservedNames.has(name)) {
      this.#at.fail(`The engine does not allow the name "${name}"`, at);
    }
  }

  #nested<T>(parse: () => T): T {
    this.#depth++;
    if (this.#depth > deepestNesting) {
      this.#at.fail(`More than ${deepestNesting} levels of nesting`);
    }
    try {
      return parse();
    } finally {
      this.#depth--;
    }
  }
}
