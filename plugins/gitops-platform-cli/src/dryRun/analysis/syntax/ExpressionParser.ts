import type {
  BinaryOperator,
  Capture,
  Expression,
  Filter,
  Name,
  Parameters,
} from './ast';
import { binary, negate, testInvocation } from './expressionNodes';
import { ListParser } from './ListParser';
import { allowedName, literalNames, nameOf } from './names';
import { OperandParser } from './OperandParser';
import { TokenCursor } from './TokenCursor';
import { tokenize } from './tokens';

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
  readonly #lists: ListParser;
  readonly #operands: OperandParser;

  constructor(source: string, start: number, end: number) {
    const parseExpression = () => this.#conditional();
    this.#at = new TokenCursor(tokenize(source, start, end));
    this.#lists = new ListParser(this.#at, parseExpression);
    this.#operands = new OperandParser(this.#at, this.#lists, parseExpression);
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
      targets.push(nameOf(token, this.#at));
    } while (this.#at.take(','));
    this.#at.expectEnd();
    return targets;
  }

  /** Parses the formal parameters of a macro, the closing parenthesis included. */
  parseParameters(): Parameters {
    const { positional, keywords } = this.#lists.arguments();
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
      ? this.#at.nested(() => this.#or())
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
    const operand = this.#at.nested(() => this.#not());
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
    let expression = this.#operands.parse();
    while (this.#at.take('|')) {
      expression = this.#filter(expression);
    }
    return expression;
  }

  #filter(input: Expression | Capture): Filter {
    const first = this.#at.expectName();
    const segments = [allowedName(first, this.#at)];
    let last = first;
    while (this.#at.take('.')) {
      last = this.#at.expectName();
      segments.push(allowedName(last, this.#at));
    }
    const supplied = this.#at.take('(')
      ? this.#at.nested(() => this.#lists.arguments())
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
}
