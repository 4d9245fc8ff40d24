import type { Expression } from './ast';
import type { ListParser } from './ListParser';
import { allowedName, assertAllowed, literalNames, nameOf } from './names';
import type { TokenCursor } from './TokenCursor';
import type { Token } from './tokens';

/** Parses what stands between operators: signs, values, and what is read or called of them. */
export class OperandParser {
  constructor(
    private readonly at: TokenCursor,
    private readonly lists: ListParser,
    private readonly parseExpression: () => Expression,
  ) {}

  /** Parses a value with the signs in front of it and the accesses behind it. */
  parse(): Expression {
    const token = this.at.peek();
    for (const operator of ['-', '+'] as const) {
      if (this.at.take(operator)) {
        const operand = this.at.nested(() => this.parse());
        if (operand.type === 'unary' && operand.operator === operator) {
          this.at.fail(`Two "${operator}" in a row are not supported`, token);
        }
        const { start } = token;
        return { type: 'unary', operator, operand, start, end: operand.end };
      }
    }
    return this.#accessed();
  }

  #accessed(): Expression {
    let target = this.#value();
    for (;;) {
      if (this.at.take('.')) {
        target = this.#member(target);
      } else if (this.at.take('[')) {
        target = this.#subscript(target);
      } else if (this.at.take('(')) {
        target = this.#call(target);
      } else {
        return target;
      }
    }
  }

  #member(target: Expression): Expression {
    const token = this.at.expectName();
    const { start, end } = token;
    const value = allowedName(token, this.at);
    return {
      type: 'member',
      target,
      key: { type: 'literal', value, start, end },
      start: target.start,
      end,
    };
  }

  #subscript(target: Expression): Expression {
    const { bounds, slices } = this.at.nested(() => this.#bounds());
    this.at.expect(']');
    const span = { start: target.start, end: this.at.previousEnd() };
    if (slices) {
      return { type: 'slice', target, bounds, ...span };
    }
    const [key] = bounds;
    if (key.type === 'literal' && typeof key.value === 'string') {
      assertAllowed(key.value, key, this.at);
    }
    return { type: 'member', target, key, ...span };
  }

  #bounds(): { bounds: Expression[]; slices: boolean } {
    const bounds: Expression[] = [];
    const isEmpty = () => [':', ']'].includes(this.at.peek().value);
    if (!isEmpty()) {
      bounds.push(this.parseExpression());
    }
    const slices = this.at.take(':');
    if (!slices && bounds.length === 0) {
      this.at.fail('An index is missing');
    }
    if (slices && !isEmpty()) {
      bounds.push(this.parseExpression());
    }
    if (slices && this.at.take(':') && this.at.peek().value !== ']') {
      bounds.push(this.parseExpression());
    }
    return { bounds, slices };
  }

  #call(callee: Expression): Expression {
    const supplied = this.at.nested(() => this.lists.arguments());
    const span = { start: callee.start, end: this.at.previousEnd() };
    return { type: 'call', callee, ...supplied, ...span };
  }

  #value(): Expression {
    const token = this.at.next();
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
          ? nameOf(token, this.at)
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
        const items = this.at.nested(() => this.lists.items(')'));
        if (items.length === 0) {
          this.at.fail('There is nothing between the parentheses', token);
        }
        return { type: 'group', items, start, end: this.at.previousEnd() };
      }
      case '[': {
        const items = this.at.nested(() => this.lists.items(']'));
        return { type: 'list', items, start, end: this.at.previousEnd() };
      }
      case '{': {
        const entries = this.at.nested(() => this.lists.entries());
        const end = this.at.previousEnd();
        return { type: 'dictionary', entries, start, end };
      }
      default:
        return this.at.fail(
          token.kind === 'end'
            ? 'The expression is not complete'
            : `Unexpected "${token.value}"`,
          token,
        );
    }
  }
}
